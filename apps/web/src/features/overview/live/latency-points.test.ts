import { expect, test } from 'vitest';
import { latencyPoints } from './latency-points.ts';

const minute = (at: number, p95Ms: number) => ({ atMs: at * 60_000, samples: 1, p50Ms: 20, p95Ms });
const seen = (points: ReturnType<typeof latencyPoints>) =>
  points.map(({ atMs, values }) => [atMs / 60_000, values.p95Ms]);

test('complete minutes stand at their end, and the newest sixty seconds last', () => {
  const figures = { samples: 9, p50Ms: 30, p95Ms: 99 };
  const now = { atMs: 2.5 * 60_000, figures };
  expect(seen(latencyPoints([minute(0, 40), minute(1, 50), minute(2, 60)], now))).toEqual([
    [1, 40],
    [2, 50],
    [2.5, 99],
  ]);
});

test('a quiet minute breaks the line instead of being passed over', () => {
  const values = latencyPoints([minute(0, 40), minute(4, 50)], { atMs: 400_000, figures: null });
  expect(values.map((point) => point.values.p95Ms)).toEqual([40, null, 50]);
});
