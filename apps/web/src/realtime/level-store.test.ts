import type { Cause, Change } from '@stockwire/shared/live';
import { expect, test, vi } from 'vitest';
import { toLevel } from '../../test/ledger-server.ts';
import { LevelStore } from './level-store.ts';
import type { LevelChange } from './live-level.ts';

const AT = { epoch: 1, asOf: 10 };
const CAUSE: Cause = {
  seq: 11,
  kind: 'sell',
  by: 'Till 2',
  reason: null,
  at: '2026-11-23T14:02:11Z',
};

function row(itemId: number, version: number, onHand: number): Change {
  return [itemId, version, onHand, onHand, 0, 0, 0, 0];
}

/** A store whose frames the test paints itself. */
function aStore(rowsMax?: number) {
  const frames: (() => void)[] = [];
  const store = new LevelStore({
    schedule: (flush) => frames.push(flush),
    ...(rowsMax === undefined ? {} : { rowsMax }),
  });
  const paint = () => {
    for (const flush of frames.splice(0)) flush();
  };
  return { store, paint, frames };
}

test('a row is replaced by a higher version only, from whichever side it comes', () => {
  const { store } = aStore();
  store.mergeLevels([toLevel(row(1, 5, 50))], AT);
  store.applyChanges([row(1, 4, 40)], [CAUSE]);
  expect(store.read(1)).toMatchObject({ version: 5, onHand: 50 });
  store.applyChanges([row(1, 6, 60)], [CAUSE]);
  store.mergeLevels([toLevel(row(1, 5, 50))], { epoch: 1, asOf: 9 });
  expect(store.read(1)).toMatchObject({ version: 6, onHand: 60, available: 60 });
});

test('one flush a frame tells what a row was at the last one and what it is now', () => {
  const { store, paint, frames } = aStore();
  store.mergeLevels([toLevel(row(1, 1, 10)), toLevel(row(2, 1, 20))], AT);
  const heard = vi.fn<(changes: readonly LevelChange[]) => void>();
  store.subscribe(new Set([1]), heard);
  store.applyChanges([row(1, 2, 9), row(2, 2, 19)], [CAUSE]);
  store.applyChanges([row(1, 3, 7)], [CAUSE]);
  expect(frames).toHaveLength(1);
  paint();
  expect(heard).toHaveBeenCalledTimes(1);
  expect(heard.mock.calls[0]?.[0]).toMatchObject([
    { before: { version: 1, onHand: 10 }, after: { version: 3, onHand: 7 } },
  ]);
  paint();
  expect(heard).toHaveBeenCalledTimes(1);
});

test('the last cause says by how much one change moved the row, and nothing where several came at once', () => {
  const { store } = aStore();
  store.mergeLevels([toLevel(row(1, 1, 10))], AT);
  store.applyChanges([row(1, 2, 7)], [CAUSE]);
  expect(store.read(1)?.lastChange).toMatchObject({ kind: 'sell', by: 'Till 2', delta: -3 });
  store.applyChanges([row(1, 5, 1)], [CAUSE]);
  expect(store.read(1)?.lastChange).toMatchObject({ delta: null });
});

test('a change of a row that nobody read is passed over', () => {
  const { store } = aStore();
  store.applyChanges([row(9, 2, 7)], [CAUSE]);
  expect(store.read(9)).toBeNull();
});

test('another epoch empties the store, and a page of the old one is refused', () => {
  const { store } = aStore();
  store.mergeLevels([toLevel(row(1, 8, 80))], AT);
  expect(store.mergeLevels([toLevel(row(1, 2, 20))], { epoch: 2, asOf: 3 })).toBe(true);
  expect(store.read(1)).toMatchObject({ version: 2, onHand: 20 });
  expect(store.mergeLevels([toLevel(row(1, 9, 90))], AT)).toBe(false);
  expect(store.read(1)).toMatchObject({ version: 2 });
});

test('grows beyond its first arrays without mixing rows', () => {
  const { store } = aStore();
  const levels = Array.from({ length: 3_000 }, (_, index) => toLevel(row(index + 1, 1, index)));
  store.mergeLevels(levels, AT);
  expect(store.size).toBe(3_000);
  for (const itemId of [1, 1_024, 1_025, 3_000]) {
    expect(store.read(itemId)).toMatchObject({ itemId, onHand: itemId - 1 });
  }
});

test('when it is full the rows read longest ago leave, never those on screen', () => {
  const { store } = aStore(8);
  store.subscribe(new Set([1]), () => {});
  store.mergeLevels(
    [1, 2, 3, 4, 5, 6, 7, 8].map((itemId) => toLevel(row(itemId, 1, itemId))),
    AT,
  );
  store.mergeLevels([toLevel(row(9, 1, 9))], AT);
  expect(store.read(1)).toMatchObject({ onHand: 1 });
  expect(store.read(2)).toBeNull();
  expect(store.read(3)).toBeNull();
  expect(store.read(9)).toMatchObject({ onHand: 9 });
  expect(store.size).toBe(7);
});

test('remembers at which seq a row was last known right', () => {
  const { store } = aStore();
  store.mergeLevels([toLevel(row(1, 1, 10))], AT);
  store.markAsOf([1], 40);
  store.markAsOf([1], 30);
  expect(store.asOf(1)).toBe(40);
  expect(store.asOf(2)).toBeNull();
});
