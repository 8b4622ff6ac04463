import { expect, test } from 'vitest';
import { MACHINE_REASONS, REASON_CODES, REASONS, reasonFits } from './reasons.ts';

test('a loss cannot bear the reason of a find, nor the other way round', () => {
  expect(reasonFits('found', 3)).toBe(true);
  expect(reasonFits('found', -3)).toBe(false);
  expect(reasonFits('lost', -3)).toBe(true);
  expect(reasonFits('lost', 3)).toBe(false);
  expect(reasonFits('count-variance', 3)).toBe(true);
  expect(reasonFits('count-variance', -3)).toBe(true);
});

test('every reason fits at least one direction, and a change of nothing', () => {
  for (const reason of REASON_CODES) {
    expect(reasonFits(reason, 0)).toBe(true);
    const directions = [1, -1].filter((delta) => reasonFits(reason, delta)).length;
    expect(directions).toBe(REASONS[reason] === 'either' ? 2 : 1);
  }
});

test('only the system repairs', () => {
  expect([...MACHINE_REASONS]).toEqual(['system-repair']);
});
