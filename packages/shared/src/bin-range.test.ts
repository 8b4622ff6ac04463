import { expect, test } from 'vitest';
import { BIN_RANGE_MAX, expandBinRange, NewBinRange } from './bin-range.ts';

const codesOf = (first: string, last: string) => {
  const range = expandBinRange(first, last);
  return range.ok ? range.codes : range.fault;
};

test('the last number runs and keeps its width', () => {
  expect(codesOf('A-01-08', 'A-01-11')).toEqual(['A-01-08', 'A-01-09', 'A-01-10', 'A-01-11']);
});

test('every number runs by itself: two racks of three places', () => {
  expect(codesOf('A-01-1', 'A-02-3')).toEqual([
    'A-01-1',
    'A-01-2',
    'A-01-3',
    'A-02-1',
    'A-02-2',
    'A-02-3',
  ]);
});

test('one code is a range of one', () => {
  expect(codesOf(' QH-01 ', 'QH-01')).toEqual(['QH-01']);
  expect(codesOf('DOCK', 'DOCK')).toEqual(['DOCK']);
});

test.each([
  ['A-01', 'B-02', 'shape'],
  ['A-9', 'A-10', 'shape'],
  ['A-01', 'A-01-02', 'shape'],
  ['A-05', 'A-01', 'backwards'],
  ['A-001', 'A-501', 'too-many'],
  ['A-000000000000001', 'A-999999999999999', 'too-many'],
])('%s to %s is no range: %s', (first, last, fault) => {
  expect(codesOf(first, last)).toBe(fault);
});

test('a range of as many as allowed is one', () => {
  expect(codesOf('A-001', `A-${BIN_RANGE_MAX}`)).toHaveLength(BIN_RANGE_MAX);
});

test('a body that spans no range names its last code', () => {
  const body = { first: 'A-05', last: 'A-01', zone: 'A', kind: 'storage' };
  expect(NewBinRange.safeParse(body).error?.issues).toMatchObject([
    { path: ['last'], params: { code: 'range-backwards' } },
  ]);
});
