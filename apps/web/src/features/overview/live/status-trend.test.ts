import { expect, test } from 'vitest';
import { aPulse } from '../../../../test/pulse-builders.ts';
import { type StatusSample, trendOf, withSample } from './status-trend.ts';

const START_MS = Date.parse('2026-11-23T13:00:00Z');
const watched = (seconds: number, outAt: (second: number) => number) => {
  let samples: StatusSample[] = [];
  for (let second = 0; second <= seconds; second += 1) {
    const now = new Date(START_MS + second * 1_000).toISOString();
    samples = withSample(samples, aPulse({ now, out: outAt(second) }));
  }
  return samples;
};

test('a pulse a second leaves a sample every quarter of a minute, and the newest one', () => {
  const seconds = watched(40, (second) => second).map(({ atMs }) => (atMs - START_MS) / 1_000);
  expect(seconds).toEqual([14, 29, 40]);
});

test('memory stays the same for as long as the page is open', () => {
  expect(watched(2 * 3_600, () => 9)).toHaveLength(240);
});

test('says by how much a figure changed within a quarter of an hour', () => {
  const samples = watched(1_800, (second) => (second < 1_200 ? 7 : 9));
  expect(trendOf(samples, 'out')).toEqual({ change: 2, overMs: 886_000 });
  expect(trendOf(samples.slice(0, 1), 'out')).toBeNull();
});
