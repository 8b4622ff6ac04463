/** A line of a table as plain text, cell by cell. */
export type TsvRow = readonly string[];

/** Text that a spreadsheet would take for a formula starts with one of these. */
const FORMULA_START = /^[=+\-@\t\r]/;

/** A number in digits alone, which is what a spreadsheet makes of it and no formula. */
const PLAIN_NUMBER = /^-?\d+$/;

/** Makes text inert that a spreadsheet would calculate: whoever named an item must not run anything elsewhere. */
export function inert(text: string): string {
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** Writes a table as spreadsheets put it on the clipboard; text is to be made inert before. */
export function writeTsv(rows: readonly TsvRow[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

function quoted(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** One cell with what ends it: quoted with doubled quotes, or plain up to a tab or the end of the line. */
const CELL = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;

/** Reads a table as spreadsheets put it on the clipboard; blank lines at the end are not part of it. */
export function readTsv(text: string): TsvRow[] {
  const rows: string[][] = [[]];
  CELL.lastIndex = 0;
  for (let at = 0; at <= text.length; ) {
    CELL.lastIndex = at;
    const match = CELL.exec(text) ?? unquotedFrom(text, at);
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    at += match[0].length;
    if (match[3] === '') break;
    if (match[3] !== '\t') rows.push([]);
  }
  while (rows.at(-1)?.every((cell) => cell.trim() === '')) rows.pop();
  return rows;
}

const REST = /()([^\t\r\n]*)(\t|\r\n|\r|\n|$)/y;

/** A quote that nobody closed, or text behind a closed one: then the quotes are part of the text. */
function unquotedFrom(text: string, at: number): (string | undefined)[] & { 0: string } {
  REST.lastIndex = at;
  const match = REST.exec(text);
  if (match === null) throw new Error('every rest of a text is a cell');
  return [match[0], undefined, match[2], match[3]];
}
