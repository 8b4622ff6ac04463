import { expect, test } from 'vitest';
import { type DateOrder, readDate } from './read-date.ts';

const CASES: [string, DateOrder, string | null][] = [
  ['1/12/2010 8:26', 'dmy', '2010-12-01T08:26:00.000Z'],
  ['1/12/2010 8:26', 'mdy', '2010-01-12T08:26:00.000Z'],
  ['12/1/10 8:26', 'mdy', '2010-12-01T08:26:00.000Z'],
  ['13/1/2010', 'mdy', null],
  ['31/4/2010', 'dmy', null],
  ['2010-12-01 08:26:00', 'mdy', '2010-12-01T08:26:00.000Z'],
  ['yesterday', 'dmy', null],
];

test.each(CASES)('%s by %s is %s', (text, order, expected) => {
  expect(readDate(text, order)?.toISOString() ?? null).toBe(expected);
});
