import { expect, test } from 'vitest';
import { anEntry } from '../../../test/stock-builders.ts';
import { movesSince } from './moves-since.ts';

const command = { kind: 'adjust', sku: 'DNR-20417', delta: 60, reason: 'found' } as const;
const at = (quantity: number, version: number) => ({ quantity, version });

test('of a level those entries moved it that came after it was asked and up to now', () => {
  const entries = [14, 13, 12, 11].map((version) =>
    anEntry({ seq: version, version, binDelta: -version }),
  );
  const moves = movesSince(entries, { command, seen: at(40, 11), now: at(15, 13) });
  expect(moves.map(({ entry, effect }) => [entry.seq, effect])).toEqual([
    [13, -13],
    [12, -12],
  ]);
});

test('of a bin those count that touch it, on either side, as many as its version went on', () => {
  const entries = [
    anEntry({ seq: 5, bin: 'B-1', toBin: 'A-01-03', binDelta: -4 }),
    anEntry({ seq: 4, bin: 'C-9', binDelta: 7 }),
    anEntry({ seq: 3, bin: 'A-01-03', binDelta: -2 }),
    anEntry({ seq: 2, bin: 'A-01-03', binDelta: 9 }),
  ];
  const inBin = { ...command, bin: 'a-01-03' };
  const moves = movesSince(entries, { command: inBin, seen: at(40, 5), now: at(42, 7) });
  expect(moves.map(({ entry, effect }) => [entry.seq, effect])).toEqual([
    [5, 4],
    [3, -2],
  ]);
});
