import { expect, test } from 'vitest';
import { type Cause, Frame } from './live.ts';
import { causeAt, causesOf, packCauses } from './live-causes.ts';

const at = '2026-11-23T10:00:00.500Z';
const causes: Cause[] = [
  { seq: 1_234_560, kind: 'adjust', by: 'Desk 1', reason: 'found', at: '2026-11-23T10:00:00.460Z' },
  { seq: 1_234_567, kind: 'sell', by: 'Desk 1', reason: null, at },
  { seq: 1_234_568, kind: 'adjust', by: 'Prüfplatz „Süd“', reason: 'lost', at },
];
const mark = { to: 1_234_568, at };

test('causes come out as they went in, and each text travels once', () => {
  const packed = packCauses(causes, mark);
  expect(packed.texts).toEqual(['adjust', 'Desk 1', 'found', 'sell', 'Prüfplatz „Süd“', 'lost']);
  expect(causesOf({ ...mark, ...packed })).toEqual(causes);
  const frame = { topic: 'warehouse:1', epoch: 1, from: 0, ...mark, check: '00000000' };
  expect(Frame.safeParse({ ...frame, ...packed, changes: [] }).success).toBe(true);
});

test('a place without a cause has none', () => {
  expect(causeAt({ ...mark, ...packCauses(causes, mark) }, 3)).toBeUndefined();
  expect(causesOf({ ...mark, texts: [], causes: [] })).toEqual([]);
});
