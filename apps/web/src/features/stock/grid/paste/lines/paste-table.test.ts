import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTsv } from '../../copy/tsv.ts';
import { guessColumns, type PasteTargets, toPasteLines } from './paste-table.ts';

const NO_TARGETS: PasteTargets = { skus: [], isSelection: false };

function linesOf(text: string, targets = NO_TARGETS) {
  const rows = readTsv(text);
  return toPasteLines(rows, guessColumns(rows), targets).map(({ line, sku, delta }) => [
    line,
    sku,
    delta,
  ]);
}

test('two columns are the SKU and the change', () => {
  expect(linesOf('CUP-1\t3\nCUP-2\t−4\n\n')).toEqual([
    [1, 'CUP-1', '3'],
    [2, 'CUP-2', '−4'],
  ]);
});

test('headings are found, say which column is which, and are no line', () => {
  expect(linesOf('Änderung\tName\tArtikel-Nr.\n-1\tTasse\tCUP-1')).toEqual([[2, 'CUP-1', '-1']]);
  expect(linesOf('SKU\tItem name\tOn hand\tDelta\nCUP-1\tMug\t10\t2')).toEqual([[2, 'CUP-1', '2']]);
});

test('an item that is called like a heading is no heading', () => {
  expect(guessColumns(readTsv('CODE\t3\nCUP-1\t2')).hasHeadings).toBe(false);
});

test('numbers alone go to the rows from the focus downwards; blanks leave theirs alone', () => {
  const targets = { skus: ['A', 'B', 'C'], isSelection: false };
  expect(linesOf('Delta\n1\n\n3\n4', targets)).toEqual([
    [2, 'A', '1'],
    [4, 'C', '3'],
    [5, '', '4'],
  ]);
});

test('one number goes to all selected rows', () => {
  expect(linesOf('5', { skus: ['A', 'B'], isSelection: true })).toEqual([
    [1, 'A', '5'],
    [2, 'B', '5'],
  ]);
});

test('whatever is pasted becomes lines and no error', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '1', '\t', '\n', '"', '-') }), (text) => {
      for (const [, sku, delta] of linesOf(text)) {
        expect(`${sku}${delta}`).not.toBe('');
      }
    }),
  );
});
