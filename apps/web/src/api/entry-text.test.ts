import type { BinKind } from '@stockwire/shared/catalog';
import { expect, test } from 'vitest';
import { anEntry } from '../../test/stock-builders.ts';
import { entryDelta, entryText } from './entry-text.ts';

const KINDS: Record<string, BinKind> = {
  'A-01-03': 'storage',
  'B-02-01': 'storage',
  RECEIVING: 'receiving',
  'DMG-01': 'damaged',
  'QH-01': 'quality-hold',
};
const kindOf = (bin: string) => KINDS[bin];

test.each([
  [{ kind: 'sell', binDelta: -2 }, 'Sold from A-01-03'],
  [{ kind: 'receive', bin: 'RECEIVING', binDelta: 24 }, 'Received into RECEIVING'],
  [{ kind: 'move', bin: 'RECEIVING', toBin: 'A-01-03', binDelta: -24 }, 'Put away to A-01-03'],
  [{ kind: 'move', toBin: 'DMG-01', binDelta: -1 }, 'Moved to DMG-01, damaged'],
  [{ kind: 'move', toBin: 'QH-01', binDelta: -1 }, 'Moved to QH-01, quality hold'],
  [{ kind: 'move', toBin: 'B-02-01', binDelta: -4 }, 'Moved from A-01-03 to B-02-01'],
  [{ kind: 'adjust', binDelta: -1, reason: 'lost' }, 'Taken from A-01-03, lost'],
  [{ kind: 'adjust', binDelta: 1, reason: 'found' }, 'Added to A-01-03, found'],
  [{ kind: 'count', binDelta: 0, reason: 'count-variance' }, 'Counted A-01-03, it agreed'],
  [{ kind: 'count', binDelta: 3, reason: 'mis-pick' }, 'Counted A-01-03, mis-pick'],
  [
    { kind: 'reverse', binDelta: 2, reason: 'data-entry-error' },
    'Reversed in A-01-03, data entry error',
  ],
  [{ kind: 'reverse', toBin: 'DMG-01', binDelta: 1 }, 'Moved back to A-01-03 from DMG-01'],
] as const)('%o is told as "%s"', (over, text) => {
  expect(entryText(anEntry(over), kindOf)).toBe(text);
});

test.each([
  { over: { binDelta: -2 }, pieces: -2, isNeutral: false },
  { over: { binDelta: -1, toBin: 'DMG-01', deltaSellable: -1 }, pieces: -1, isNeutral: false },
  { over: { binDelta: -4, toBin: 'B-02-01', deltaSellable: 0 }, pieces: 4, isNeutral: true },
  { over: { binDelta: 0 }, pieces: 0, isNeutral: true },
])('$over is shown as $pieces', ({ over, pieces, isNeutral }) => {
  expect(entryDelta(anEntry(over))).toEqual({ pieces, isNeutral });
});
