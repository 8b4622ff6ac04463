import { expect, test } from 'vitest';
import { anEntry } from '../../../../test/stock-builders.ts';
import { cutLine, levelLine, pointAt, thinOut } from './level-line.ts';

const NOW_MS = Date.parse('2026-11-23T14:00:00Z');
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const told = (hoursAgo: number, sellable: number, delta: number) =>
  anEntry({
    seq: 1_000 - hoursAgo,
    recordedAt: new Date(NOW_MS - hoursAgo * HOUR_MS).toISOString(),
    sellable,
    onHand: sellable + 2,
    binDelta: delta,
  });
const ofDay = { fromMs: NOW_MS - DAY_MS, nowMs: NOW_MS };
const seen = (line: ReturnType<typeof levelLine>) =>
  line?.points.map(({ atMs, sellable }) => [(atMs - NOW_MS) / HOUR_MS, sellable]);

test('starts a day ago at the figure before the first movement, and ends now', () => {
  const entries = [told(1, 17, -3), told(5, 20, 8), told(30, 12, 2)];
  const line = levelLine(entries, { ...ofDay, hasOlder: true });
  expect(seen(line)).toEqual([
    [-24, 12],
    [-5, 20],
    [-1, 17],
    [0, 17],
  ]);
  expect(line?.isWhole).toBe(true);
  expect(line?.points.map(({ entry }) => entry?.seq ?? null)).toEqual([null, 995, 999, null]);
});

test('what was read may not reach back so far: the line starts where it is known', () => {
  const line = levelLine([told(1, 17, -3), told(2, 20, -1)], { ...ofDay, hasOlder: true });
  expect(line?.isWhole).toBe(false);
  expect(seen(line)?.[0]).toEqual([-2, 21]);
});

test('a span in which nothing moved is a level line', () => {
  const line = levelLine([told(30, 12, 2)], { ...ofDay, hasOlder: false });
  expect(seen(line)).toEqual([
    [-24, 12],
    [0, 12],
  ]);
});

test('everything begins with the first movement; an item that never moved has no line', () => {
  const everything = { fromMs: null, nowMs: NOW_MS, hasOlder: false };
  expect(seen(levelLine([told(1, 17, -3), told(90, 20, 20)], everything))).toEqual([
    [-90, 0],
    [-90, 20],
    [-1, 17],
    [0, 17],
  ]);
  expect(levelLine([], everything)).toBeNull();
});

test('a moment has the figure of the newest point before it', () => {
  const points = levelLine([told(1, 17, -3), told(5, 20, 8)], {
    ...ofDay,
    hasOlder: false,
  })?.points;
  const sellableAt = (hoursAgo: number) =>
    pointAt(points ?? [], NOW_MS - hoursAgo * HOUR_MS)?.sellable;
  expect([30, 6, 5, 3, 1, 0].map(sellableAt)).toEqual([12, 12, 20, 20, 17, 17]);
});

test('a part of the line enters and leaves with the figures it has there', () => {
  const { points = [] } =
    levelLine([told(1, 17, -3), told(5, 20, 8)], { ...ofDay, hasOlder: false }) ?? {};
  const cut = cutLine(points, [NOW_MS - 6 * HOUR_MS, NOW_MS - 2 * HOUR_MS]);
  expect(cut.map(({ atMs, sellable }) => [(atMs - NOW_MS) / HOUR_MS, sellable])).toEqual([
    [-6, 12],
    [-5, 20],
    [-2, 20],
  ]);
});

test('a long line keeps its lows, its highs and its end', () => {
  const points = Array.from({ length: 5_000 }, (_, place) => ({
    atMs: place,
    sellable: place === 1_234 ? -7 : place === 4_321 ? 99 : 10,
    onHand: 10,
    entry: null,
  }));
  const thin = thinOut(points, 600);
  expect(thin.length).toBeLessThanOrEqual(600);
  expect(thin.map(({ sellable }) => sellable)).toEqual(expect.arrayContaining([-7, 99]));
  expect(thin.at(-1)).toBe(points.at(-1));
});
