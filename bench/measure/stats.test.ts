import { expect, test } from 'vitest';
import { LatencyHistogram, median } from './stats.ts';

test.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[4, 1, 2, 3], 2.5],
  [[10, 9, 100, 1, 2], 9],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

test('a median leaves its values in their order', () => {
  const values = [3, 1, 2];
  median(values);
  expect(values).toEqual([3, 1, 2]);
});

test('no values have no median', () => {
  expect(() => median([])).toThrow(RangeError);
});

test('percentiles of one to a hundred milliseconds are those milliseconds', () => {
  const histogram = new LatencyHistogram();
  for (let ms = 100; ms >= 1; ms -= 1) histogram.add(ms);
  expect(histogram.percentileMs(0.5)).toBeCloseTo(50);
  expect(histogram.percentileMs(0.99)).toBeCloseTo(99);
  expect(histogram.percentileMs(1)).toBeCloseTo(100);
  expect(histogram.total).toBe(100);
  expect(histogram.maxMs).toBe(100);
});

test('one slow call in a hundred is not the 99th percentile, two are', () => {
  const slow = (count: number) => {
    const histogram = new LatencyHistogram();
    for (let call = 0; call < 100; call += 1) histogram.add(call < count ? 500 : 1);
    return histogram.percentileMs(0.99);
  };
  expect(slow(1)).toBeCloseTo(1);
  expect(slow(2)).toBeCloseTo(500);
});

test('a time beyond the longest is counted, not lost', () => {
  const histogram = new LatencyHistogram();
  histogram.add(1_000_000);
  histogram.add(-3);
  expect(histogram.total).toBe(2);
  expect(histogram.percentileMs(0.5)).toBe(0);
  expect(histogram.percentileMs(1)).toBe(20_000);
});

test('no durations have no percentile', () => {
  expect(() => new LatencyHistogram().percentileMs(0.5)).toThrow(RangeError);
});
