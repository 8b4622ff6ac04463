import { expect, test } from 'vitest';
import { readDelta } from './read-delta.ts';

test.each([
  ['3', 3],
  ['+3', 3],
  ['-3', -3],
  ['−3', -3],
  ['(3)', -3],
  ['3-', -3],
  ['1,204', 1204],
  ['-1,204', -1204],
  ['12.00', 12],
  ['0', 0],
  [' 7 ', 7],
  ['1 204', 1204],
])('%s is %i', (text, delta) => {
  expect(readDelta(text, 'en-GB')).toEqual({ kind: 'number', delta });
});

test.each(['1.5', '1.204', '1,20', '3 pcs', '--3', '(-3)', '3e2', '−', '()', '12,00'])(
  '%s is no whole number',
  (text) => {
    expect(readDelta(text, 'en-GB')).toEqual({ kind: 'nonsense' });
  },
);

test('a German sheet groups with points and has commas before its zeros', () => {
  expect(readDelta('−1.204', 'de-DE')).toEqual({ kind: 'number', delta: -1204 });
  expect(readDelta('12,00', 'de-DE')).toEqual({ kind: 'number', delta: 12 });
  expect(readDelta('1,204', 'de-DE')).toEqual({ kind: 'nonsense' });
});

test('an empty cell is no change, and no fault', () => {
  expect(readDelta(' ')).toEqual({ kind: 'blank' });
});
