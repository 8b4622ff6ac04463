import { afterEach, expect, test } from 'vitest';
import { formatBytes, formatPercent } from './format-amount.ts';

afterEach(() => {
  document.documentElement.lang = '';
});

test('a size has one unit and at most one decimal', () => {
  expect([0, 999, 4_200, 123_456, 45_600_000].map(formatBytes)).toEqual([
    '0 B',
    '999 B',
    '4.2 kB',
    '123 kB',
    '45.6 MB',
  ]);
});

test('German writes a comma and a space', () => {
  document.documentElement.lang = 'de';
  expect(formatBytes(4_200)).toBe('4,2 kB');
  expect(formatPercent(0.42)).toBe('42\u00A0%');
});
