import { expect, test } from 'vitest';
import { plainColumn } from './plain-column.ts';

test.each([
  [[], '{}'],
  [[1, -2, 0], '{1,-2,0}'],
  [[null, 7, null], '{NULL,7,NULL}'],
  [
    ['count-variance', null, '2026-11-23T08:57:38.477Z'],
    '{count-variance,NULL,2026-11-23T08:57:38.477Z}',
  ],
])('writes the column %j as an array literal', (values, literal) => {
  const rows: { value: number | string | null }[] = values.map((value) => ({ value }));
  expect(plainColumn(rows, ({ value }) => value)).toBe(literal);
});
