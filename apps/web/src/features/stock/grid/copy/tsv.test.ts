import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inert, readTsv, writeTsv } from './tsv.ts';

const cell = fc.string({
  unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ', '=', 'ü', '−'),
  maxLength: 6,
});

test('any table of text comes back as it was written, blank lines at its end apart', () => {
  const row = fc.array(cell, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      const closed = [...rows, ['end']];
      expect(readTsv(writeTsv(closed))).toEqual(closed);
    }),
  );
});

test('no text whatever makes reading fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(() => readTsv(text)).not.toThrow();
    }),
  );
});

test('reads what spreadsheets write, whatever ends their lines', () => {
  expect(readTsv('A\t1\r\nB\t2\nC\t3\rD\t"4"\r\n\r\n \t\n')).toEqual([
    ['A', '1'],
    ['B', '2'],
    ['C', '3'],
    ['D', '4'],
  ]);
  expect(readTsv('')).toEqual([]);
});

test('a quote that is part of a measure stays', () => {
  expect(readTsv('Screen 19"\t3\n"half\t4')).toEqual([
    ['Screen 19"', '3'],
    ['"half', '4'],
  ]);
});

test.each([
  ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
  ['@sum', `'@sum`],
  ['+49 40', `'+49 40`],
  ['-x', `'-x`],
  ['-12', '-12'],
  ['CUP-1', 'CUP-1'],
])('%s is pasted as %s', (text, written) => {
  expect(inert(text)).toBe(written);
});
