import type { Sparklines } from '@stockwire/shared/stock-views';
import { expect, test } from 'vitest';
import { TrendStore } from './trend-store.ts';

const idsFrom = (from: number, count: number) =>
  Array.from({ length: count }, (_, step) => from + step);

function aStore() {
  const asked: number[][] = [];
  const errors: unknown[] = [];
  const painted: number[] = [];
  let nowMs = 0;
  let timer: (() => void) | null = null;
  let answer: ((ids: readonly number[]) => Sparklines) | Error = (ids) => ({
    epoch: 1,
    asOf: 1,
    until: '2026-11-23T14:02:11Z',
    rows: ids.map((itemId) => ({ itemId, points: [1, 2, itemId] })),
  });
  const store = new TrendStore({
    fetch: async (ids) => {
      asked.push([...ids]);
      if (answer instanceof Error) throw answer;
      return answer(ids);
    },
    clockMs: () => nowMs,
    setTimer: (callback) => {
      timer = callback;
      return () => {
        timer = null;
      };
    },
    onRead: (ids) => painted.push(...ids),
    onError: (error) => errors.push(error),
  });
  const look = async (afterMs = 0) => {
    nowMs += afterMs;
    timer?.();
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return { store, asked, errors, painted, look, fail: (error: Error) => (answer = error) };
}

test('only rows on which the eye rests are asked for, and no row twice within minutes', async () => {
  const { store, asked, painted, look } = aStore();
  store.want([1, 2]);
  store.want([3, 4]);
  await look();
  await look(60_000);
  expect(asked).toEqual([[3, 4]]);
  expect(painted).toEqual([3, 4]);
  expect(store.points(4)).toEqual([1, 2, 4]);
  expect(store.points(1)).toBeNull();
  await look(300_000);
  expect(asked).toEqual([
    [3, 4],
    [3, 4],
  ]);
});

test('more rows than one request may ask for are asked for one after the other', async () => {
  const { store, asked, look } = aStore();
  store.want(idsFrom(1, 450));
  await look();
  await look();
  await look();
  await look();
  expect(asked.map((ids) => ids.length)).toEqual([200, 200, 50]);
});

test('what failed is told, and asked for again only after a while', async () => {
  const { store, asked, errors, look, fail } = aStore();
  fail(new Error('gone'));
  store.want([1]);
  await look();
  expect(errors).toHaveLength(1);
  await look(60_000);
  expect(asked).toEqual([[1], [1]]);
});
