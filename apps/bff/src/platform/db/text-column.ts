/** Text that an array literal may hold as it is; the word NULL, in any case, is not among it. */
const PLAIN = /^(?!null$)[\w:./-]+$/i;

/**
 * A PostgreSQL array literal of one column of rows, for any text. Neighbours are often the same (one device,
 * no reference at all): their literal is made once, which spares a look at every character.
 */
export function textColumn<Row>(rows: readonly Row[], pick: (row: Row) => string | null): string {
  let column = '{';
  let before: string | null = null;
  let literal = 'NULL';
  for (const row of rows) {
    const text = pick(row);
    if (text !== before) literal = text === null ? 'NULL' : toLiteral(text);
    before = text;
    if (column.length > 1) column += ',';
    column += literal;
  }
  return `${column}}`;
}

function toLiteral(text: string): string {
  return PLAIN.test(text) ? text : `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
