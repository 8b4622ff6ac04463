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
const QUOTED = /"((?:[^"]|"")*)"(\t|\r\n|\r|\n|$)/y;
const PLAIN = /([^\t\r\n]*)(\t|\r\n|\r|\n|$)/y;

/** Reads a table as spreadsheets put it on the clipboard; blank lines at the end are not part of it. */
export function readTsv(text: string): TsvRow[] {
  const rows: string[][] = [[]];
  let at = 0;
  for (let end = '\t'; end !== ''; ) {
    const cell = cellAt(text, at);
    rows.at(-1)?.push(cell.text);
    ({ end } = cell);
    at += cell.length;
    if (end !== '\t' && end !== '') rows.push([]);
  }
  return rows.slice(0, rows.findLastIndex((row) => row.some((cell) => cell.trim() !== '')) + 1);
}

/** A quote that nobody closed, or text behind a closed one: then the quotes are part of the text. */
function cellAt(text: string, at: number): { text: string; end: string; length: number } {
  QUOTED.lastIndex = at;
  PLAIN.lastIndex = at;
  const quotedCell = QUOTED.exec(text);
  const [whole = '', cell = '', end = ''] = quotedCell ?? PLAIN.exec(text) ?? [];
  return {
    text: quotedCell ? cell.replaceAll('""', '"') : cell,
    end,
    length: whole.length,
  };
}
