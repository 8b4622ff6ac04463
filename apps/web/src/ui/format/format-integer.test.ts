import { afterEach, expect, test } from 'vitest';
import { formatInteger, formatSignedInteger } from './format-integer.ts';

afterEach(() => {
  document.documentElement.lang = '';
});

test('groups thousands as the locale does', () => {
  expect(formatInteger(1_204_318)).toBe('1,204,318');
  expect(formatInteger(1_204_318, 'de')).toBe('1.204.318');
});

test('writes a true minus sign and never a hyphen', () => {
  expect(formatInteger(-3)).toBe('\u22123');
  expect(formatSignedInteger(-1_200)).toBe('\u22121,200');
});

test('a signed integer shows the plus, and zero has no sign', () => {
  expect(formatSignedInteger(3)).toBe('+3');
  expect(formatSignedInteger(0)).toBe('0');
  expect(formatSignedInteger(-0)).toBe('0');
});

test('follows the language of the page, also after it changed', () => {
  expect(formatInteger(-1_204)).toBe('\u22121,204');
  document.documentElement.lang = 'de';
  expect(formatInteger(-1_204)).toBe('\u22121.204');
  expect(formatSignedInteger(1_204)).toBe('+1.204');
});
