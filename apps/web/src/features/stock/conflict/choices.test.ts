import { expect, test } from 'vitest';
import { aBin, anEntry, anItemStock } from '../../../../test/stock-builders.ts';
import { choicesOf, postingOf } from './choices.ts';
import { type Conflict, moveOn } from './conflict.ts';

const ENTERED_AT_MS = Date.parse('2026-11-23T14:02:03Z');

function aConflict(over: Partial<Conflict> = {}): Conflict {
  return {
    sku: 'DNR-20417',
    task: { kind: 'count', bin: 'A-01-03', counted: 41, note: '', enteredAtMs: ENTERED_AT_MS },
    opened: { quantity: 40, version: 5, atMs: ENTERED_AT_MS - 200_000 },
    now: { quantity: 38, version: 7, available: 85, isSellable: true, by: 'Receiver 2', at: null },
    between: [anEntry({ seq: 101, binDelta: -4 }), anEntry({ seq: 102, binDelta: 2 })],
    ...over,
  };
}

const adjusting = (over: { delta?: number; bin?: string | null } = {}): Conflict['task'] => ({
  kind: 'adjust',
  bin: 'A-01-03',
  delta: -3,
  reason: 'damaged-in-handling',
  note: '',
  enteredAtMs: ENTERED_AT_MS,
  ...over,
});

const said = (conflict: Conflict) =>
  choicesOf(conflict).map(({ key, title, effect }) => [
    key,
    title,
    [effect.verb, effect.figure].filter(Boolean).join(' '),
    effect.detail,
  ]);

test('a count offers itself, its difference and another count, each with what it will post', () => {
  expect(said(aConflict())).toEqual([
    ['1', 'Use my count 41', 'posts +3', 'bin 41 · available 88'],
    ['2', 'Keep my difference +1', 'sets 39', 'bin 39 · available 86'],
    ['3', 'Count again', 'posts nothing', 'bin 38 · available 85'],
  ]);
});

test('a change offers to be applied to the figure of now, a new start and to be forgotten', () => {
  expect(said(aConflict({ task: adjusting() }))).toEqual([
    ['1', 'Apply −3 to 38 → 35', 'posts −3', 'bin 35 · available 82'],
    ['2', 'Start again', 'posts nothing', 'bin 38 · available 85'],
    ['3', 'Discard', 'posts nothing', 'bin 38 · available 85'],
  ]);
});

test('pieces that cannot be sold leave what is available as it is', () => {
  const now = { ...aConflict().now, isSellable: false };
  expect(said(aConflict({ now }))[0]?.[3]).toBe('bin 41 · available 85');
});

test('a choice that would leave less than nothing is off and says why', () => {
  const [apply] = choicesOf(aConflict({ task: adjusting({ delta: -39 }) }));
  expect(apply?.disabledReason).toBe('Only 38 are there now.');
  const now = { ...aConflict().now, quantity: 0 };
  const task = { ...aConflict().task, counted: 39 } as Conflict['task'];
  const [, keep] = choicesOf(aConflict({ now, task }));
  expect(keep?.disabledReason).toBe('That would leave −1 in the bin; count again.');
});

test.each(['keep-count', 'keep-difference'] as const)('%s posts what was seen', (choice) => {
  expect(postingOf(aConflict(), choice)).toEqual({
    kind: 'count',
    body: {
      sku: 'DNR-20417',
      bin: 'A-01-03',
      counted: 41,
      base: { quantity: 40, version: 5 },
      resolve: { choice, seen: { quantity: 38, version: 7 } },
    },
  });
});

test.each([
  { bin: 'A-01-03', place: { bin: 'A-01-03' } },
  { bin: null, place: {} },
])('apply posts the change under the version on screen, bin $bin', ({ bin, place }) => {
  expect(postingOf(aConflict({ task: adjusting({ bin }) }), 'apply')).toEqual({
    kind: 'adjust',
    body: {
      sku: 'DNR-20417',
      ...place,
      delta: -3,
      reason: 'damaged-in-handling',
      expectedVersion: 7,
    },
  });
});

test.each(['start-again', 'discard', 'count-again'] as const)('%s posts nothing', (choice) => {
  expect(postingOf(aConflict(), choice)).toBeNull();
  expect(postingOf(aConflict({ task: adjusting() }), choice)).toBeNull();
});

test('a figure that moves again takes its choices with it, and an older reading does not', () => {
  const third = anEntry({ seq: 103, binDelta: -6, by: 'Picker 9' });
  const stock = anItemStock({ bins: [aBin({ quantity: 32, version: 8 })], available: 79 });
  const again = moveOn(aConflict(), { stock, entries: [third] });
  expect(said(again)[0]).toEqual(['1', 'Use my count 41', 'posts +9', 'bin 41 · available 88']);
  expect(again.now).toMatchObject({ version: 8, by: 'Picker 9', at: third.recordedAt });
  expect(again.between.map(({ seq }) => seq)).toEqual([101, 102, 103]);
  const older = moveOn(again, { stock: anItemStock(), entries: [] });
  expect(older.now).toEqual(again.now);
});
