/** What a spreadsheet would run; a figure with a minus stays a figure. */
const FORMULA = /^[=+@\t\r]|^-(?![\d.,]+$)/;
const NEEDS_QUOTES = /[",\r\n]/;

interface Became {
  outcome: string;
  seq: number;
  reason: string;
}

/** The header of a result file: that of the source, with what became of each row behind it. */
export function resultHeader(columns: readonly string[]): string {
  return line([...columns, 'line', 'row', 'outcome', 'seq', 'reason']);
}

/** A row of a result file. Its cells are text when a spreadsheet opens it, whatever they look like. */
export function resultLine(
  source: { line: number; row: number; fields: readonly string[] },
  { outcome, seq, reason }: Became,
): string {
  const place = [String(source.line), String(source.row)];
  return line([...source.fields, ...place, outcome, seq === 0 ? '' : String(seq), reason]);
}

function line(cells: readonly string[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function cellText(text: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
