import { expect, test } from 'vitest';
import { plainArray } from './plain-array.ts';

test.each([
  [[], '{}'],
  [[1, -2, 0], '{1,-2,0}'],
  [[null, 7, null], '{NULL,7,NULL}'],
  [
    ['count-variance', null, '2026-11-23T08:57:38.477Z'],
    '{count-variance,NULL,2026-11-23T08:57:38.477Z}',
  ],
])('writes %j as an array literal', (values, literal) => {
  expect(plainArray(values)).toBe(literal);
});
