import { expect, test } from 'vitest';
import { parseIds } from './parse-ids.ts';

test('an array in text is read into integers', () => {
  expect([...parseIds('{7,12,2147483647}')]).toEqual([7, 12, 2_147_483_647]);
  expect([...parseIds('{5}')]).toEqual([5]);
  expect([...parseIds('{}')]).toEqual([]);
});

test.each(['', '7,8', '{7,NULL}', '{-1}', '{1, 2}'])(
  'what is no array of ids fails: %s',
  (text) => {
    expect(() => parseIds(text)).toThrow(/ids?\b/);
  },
);
