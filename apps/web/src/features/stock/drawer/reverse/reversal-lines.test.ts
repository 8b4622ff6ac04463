import { expect, test } from 'vitest';
import { anEntry } from '../../../../../test/stock-builders.ts';
import { reversalLines, reversedText } from './reversal-lines.ts';

const said = (...entries: Parameters<typeof reversalLines>[0]) =>
  reversalLines(entries).map(({ figure, text }) => `${figure} ${text}`);

test.each([
  { entry: anEntry({ binDelta: -2 }), line: '+2 of DNR-20417 in A-01-03' },
  { entry: anEntry({ binDelta: 24 }), line: '−24 of DNR-20417 in A-01-03' },
  {
    entry: anEntry({ binDelta: -2, toBin: 'DMG-01' }),
    line: '2 of DNR-20417 back from DMG-01 to A-01-03',
  },
  {
    entry: anEntry({ kind: 'reverse', binDelta: 2, toBin: 'DMG-01' }),
    line: '2 of DNR-20417 back from A-01-03 to DMG-01',
  },
])('the opposite of $entry.binDelta with $entry.toBin', ({ entry, line }) => {
  expect(said(entry)).toEqual([line]);
});

test('a command of several lines is taken back from its end', () => {
  expect(
    said(anEntry({ seq: 1, bin: 'A', binDelta: -2 }), anEntry({ seq: 2, bin: 'B', binDelta: -1 })),
  ).toEqual(['+1 of DNR-20417 in B', '+2 of DNR-20417 in A']);
});

test('says what was posted and where that leaves the item', () => {
  const entries = [anEntry({ kind: 'reverse', binDelta: 2, onHand: 134 })];
  expect(reversedText({ seq: 103, epoch: 1, entries })).toBe(
    'Reversed: +2 of DNR-20417 in A-01-03, now 134 on hand',
  );
});
