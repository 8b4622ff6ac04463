import { expect, test } from 'vitest';
import { anEntry } from '../../../../../test/stock-builders.ts';
import { groupByDay, sumMovements } from './movement-sums.ts';

// Newest first: 20 received, 3 sold, 4 moved to the damaged bin, 2 sold.
const ENTRIES = [
  anEntry({ seq: 4, kind: 'sell', binDelta: -2, onHand: 15, by: 'Till 3' }),
  anEntry({ seq: 3, kind: 'move', binDelta: -4, toBin: 'DMG-01', onHand: 17 }),
  anEntry({ seq: 2, kind: 'sell', binDelta: -3, onHand: 17, by: 'Till 1' }),
  anEntry({
    seq: 1,
    kind: 'receive',
    binDelta: 20,
    onHand: 20,
    recordedAt: '2026-11-22T09:00:00Z',
  }),
];

test('what was before and what was moved add up to what is', () => {
  const sums = sumMovements(ENTRIES);
  expect(sums).toMatchObject({ now: 15, before: 0, change: 15, count: 4 });
  expect(sums?.kinds).toEqual([
    { kind: 'receive', change: 20, count: 1 },
    { kind: 'move', change: 0, count: 1 },
    { kind: 'sell', change: -5, count: 2 },
  ]);
  const ofKinds = sums?.kinds.reduce((sum, { change }) => sum + change, 0);
  expect(ofKinds).toBe(sums?.change);
});

test('as far as they were read: what was before is what the oldest of them found', () => {
  expect(sumMovements(ENTRIES.slice(0, 2))).toMatchObject({ now: 15, before: 17, change: -2 });
  expect(sumMovements([])).toBeNull();
});

test('a day and kind is one line, with everybody who had a part in it', () => {
  const groups = groupByDay(ENTRIES, ({ recordedAt }) => recordedAt.slice(0, 10));
  expect(groups.map(({ id, change, count }) => [id, change, count])).toEqual([
    ['2026-11-23 sell', -5, 2],
    ['2026-11-23 move', 0, 1],
    ['2026-11-22 receive', 20, 1],
  ]);
  expect(groups[0]?.people).toEqual(['Till 3', 'Till 1']);
  expect(groups[0]?.newest.seq).toBe(4);
});
