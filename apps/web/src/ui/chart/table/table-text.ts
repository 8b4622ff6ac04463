/** A table as text that a spreadsheet takes apart again: cells by tab, rows by line. */
export interface TableText {
  columns: string[];
  rows: string[][];
}

const NOT_IN_A_CELL = /[\t\r\n]+/g;

/** What would begin a formula in a spreadsheet is read there as text. */
const BEGINS_FORMULA = /^[=+@-](?![\d.,]*$)/;

export function toTabbedText({ columns, rows }: TableText): string {
  return [columns, ...rows].map((cells) => cells.map(cellText).join('\t')).join('\n');
}

function cellText(cell: string): string {
  const plain = cell.replace(NOT_IN_A_CELL, ' ');
  return BEGINS_FORMULA.test(plain) ? `'${plain}` : plain;
}
