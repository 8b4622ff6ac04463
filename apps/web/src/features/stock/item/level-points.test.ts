import { expect, test } from 'vitest';
import { DAY_MS, levelLine } from './level-points.ts';

const NOW_MS = Date.parse('2026-11-23T14:00:00Z');
const told = (hoursAgo: number, sellable: number, deltaSellable: number) => ({
  recordedAt: new Date(NOW_MS - hoursAgo * 3_600_000).toISOString(),
  sellable,
  deltaSellable,
});
const seen = (line: ReturnType<typeof levelLine>) =>
  line?.points.map(({ atMs, sellable }) => [(atMs - NOW_MS) / 3_600_000, sellable]);

test('starts a day ago at the figure before the first movement, and ends now', () => {
  const line = levelLine([told(1, 17, -3), told(5, 20, 8), told(30, 12, 2)], {
    nowMs: NOW_MS,
    hasOlder: true,
  });
  expect(seen(line)).toEqual([
    [-DAY_MS / 3_600_000, 12],
    [-5, 20],
    [-1, 17],
    [0, 17],
  ]);
  expect(line?.isWholeDay).toBe(true);
});

test('what was read may not reach back a day: the line starts where it is known', () => {
  const line = levelLine([told(1, 17, -3), told(2, 20, -1)], { nowMs: NOW_MS, hasOlder: true });
  expect(line?.isWholeDay).toBe(false);
  expect(seen(line)?.[0]).toEqual([-2, 21]);
});

test('a day without movements has no line', () => {
  expect(levelLine([told(30, 12, 2)], { nowMs: NOW_MS, hasOlder: false })).toBeNull();
});
