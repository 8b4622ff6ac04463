import { QUANTITY_MAX } from '@stockwire/shared/limits';
import { expect, test } from 'vitest';
import { addUpTwice, judgeLines } from './judge-lines.ts';
import type { PasteLine } from './paste-table.ts';

const LEVELS = new Map([
  ['CUP-1', { sku: 'CUP-1', onHand: 12, sellable: 10, version: 4 }],
  ['FULL', { sku: 'FULL', onHand: QUANTITY_MAX, sellable: QUANTITY_MAX, version: 1 }],
]);
const find = (sku: string) =>
  sku === 'SLOW' ? undefined : (LEVELS.get(sku.toUpperCase()) ?? null);

const aLine = (line: Partial<PasteLine>): PasteLine => ({
  line: 1,
  sku: 'CUP-1',
  delta: '1',
  isIncluded: true,
  ...line,
});

test.each([
  [{ delta: '-3' }, { state: 'ready', delta: -3, result: 9 }],
  [
    { sku: 'cup-1', delta: '+2' },
    { state: 'ready', delta: 2, result: 14 },
  ],
  [{ delta: '0' }, { state: 'no-change' }],
  [{ delta: '' }, { state: 'no-change' }],
  [{ sku: 'SLOW' }, { state: 'reading' }],
  [{ isIncluded: false, sku: 'NOPE' }, { state: 'left-out' }],
  [{ sku: '' }, { state: 'problem', problem: { code: 'no-sku' } }],
  [{ sku: 'NOPE' }, { state: 'problem', problem: { code: 'unknown-sku' } }],
  [{ sku: 'x'.repeat(65) }, { state: 'problem', problem: { code: 'unknown-sku' } }],
  [{ delta: 'two' }, { state: 'problem', problem: { code: 'not-whole', text: 'two' } }],
  [{ delta: '-11' }, { state: 'problem', problem: { code: 'too-few', sellable: 10, onHand: 12 } }],
  [{ delta: '99999999999' }, { state: 'problem', problem: { code: 'too-large' } }],
  [
    { sku: 'FULL', delta: '1' },
    { state: 'problem', problem: { code: 'too-large' } },
  ],
])('the line %j is %j', (line, verdict) => {
  expect(judgeLines([aLine(line)], find)).toEqual([verdict]);
});

test('an item stands in one line; a line left out does not count', () => {
  const lines = [
    aLine({ line: 1, isIncluded: false }),
    aLine({ line: 2, delta: '2' }),
    aLine({ line: 3, sku: 'cup-1' }),
  ];
  expect(judgeLines(lines, find).map(({ state }) => state)).toEqual([
    'left-out',
    'ready',
    'problem',
  ]);
  expect(judgeLines(lines, find)[2]).toEqual({
    state: 'problem',
    problem: { code: 'twice', firstLine: 2 },
  });
});

test('lines of one item are added up into the first, unless one of them cannot be read', () => {
  const lines = [
    aLine({ line: 1, delta: '2' }),
    aLine({ line: 2, sku: 'FULL', delta: 'x' }),
    aLine({ line: 3, sku: 'cup-1', delta: '−5' }),
    aLine({ line: 4, sku: 'FULL', delta: '1' }),
  ];
  expect(addUpTwice(lines).map(({ line, delta }) => [line, delta])).toEqual([
    [1, '-3'],
    [2, 'x'],
    [4, '1'],
  ]);
});
