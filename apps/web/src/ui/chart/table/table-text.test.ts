import { expect, test } from 'vitest';
import { toTabbedText } from './table-text.ts';

test('cells stand apart by tab and rows by line, whatever is in them', () => {
  expect(toTabbedText({ columns: ['Time', 'Out'], rows: [['14:02', '7\t4\n2']] })).toBe(
    'Time\tOut\n14:02\t7 4 2',
  );
});

test.each([
  { cell: '=1+1', text: "'=1+1" },
  { cell: '+cmd', text: "'+cmd" },
  { cell: '-12', text: '-12' },
  { cell: '+12', text: '+12' },
])('$cell is no formula in a spreadsheet', ({ cell, text }) => {
  expect(toTabbedText({ columns: ['A'], rows: [[cell]] })).toBe(`A\n${text}`);
});
