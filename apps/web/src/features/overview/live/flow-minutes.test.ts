import type { FlowMinute } from '@stockwire/shared/live';
import { expect, test } from 'vitest';
import { flowPoints, joinMinutes, peakOf } from './flow-minutes.ts';

const START_MS = Date.parse('2026-11-23T13:00:00Z');
const minuteAt = (minute: number, unitsOut: number): FlowMinute => ({
  at: new Date(START_MS + minute * 60_000).toISOString(),
  unitsIn: 1,
  unitsOut,
  changes: unitsOut,
});

test('a minute that was read replaces what was heard of it', () => {
  const joined = joinMinutes([minuteAt(0, 10), minuteAt(1, 12)], [minuteAt(1, 11), minuteAt(2, 3)]);
  expect(joined.map(({ unitsOut }) => unitsOut)).toEqual([10, 12, 3]);
});

test('keeps an hour and the minute under way, however long the page is open', () => {
  const long = Array.from({ length: 500 }, (_, minute) => minuteAt(minute, minute));
  const joined = joinMinutes([], long);
  expect(joined).toHaveLength(61);
  expect(joined[0]?.unitsOut).toBe(439);
});

test('the line ends with the newest sixty seconds, not with the beginning of a minute', () => {
  const atMs = START_MS + 2 * 60_000 + 1_000;
  const rates = { unitsIn: 2, unitsOut: 14, changes: 9 };
  const points = flowPoints([minuteAt(0, 10), minuteAt(1, 12), minuteAt(2, 0)], { atMs, rates });
  expect(points.map(({ atMs: at, values }) => [(at - START_MS) / 1_000, values.unitsOut])).toEqual([
    [60, 10],
    [120, 12],
    [121, 14],
  ]);
});

test('the peak is the busiest minute, and an hour of nothing has none', () => {
  const now = { atMs: START_MS + 600_000, rates: { unitsIn: 0, unitsOut: 0, changes: 0 } };
  const points = flowPoints([minuteAt(0, 3), minuteAt(1, 9), minuteAt(2, 9)], now);
  expect(peakOf(points, 'unitsOut')).toEqual({ atMs: START_MS + 120_000, value: 9 });
  expect(peakOf(flowPoints([], now), 'unitsOut')).toBeNull();
});
