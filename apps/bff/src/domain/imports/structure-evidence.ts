import { DELIMITERS, EXAMINED_COLUMNS_MAX } from '@stockwire/shared/import-forms';
import { CsvParser, type CsvRow } from './csv-parser.ts';
import { DateEvidence } from './date-evidence.ts';
import { datePartsOf } from './date-forms.ts';

type Delimiter = (typeof DELIMITERS)[number];

export interface StructureFacts {
  delimiters: Delimiter[];
  /** Rows as they stand in the file, the header among them. */
  rows: number;
  /** The first rows, for header and samples. */
  head: CsvRow[];
  raggedRows: number;
  raggedLines: number[];
  lineEnds: { lf: number; crlf: number; cr: number };
  endsWithNewline: boolean;
  dates: Map<number, DateEvidence>;
}

/** Delimiter and columns of dates are taken from this much; a table shows itself on its first page. */
const HEAD_CHARS = 262_144;
const HEAD_ROWS = 50;
const RAGGED_LINES_KEPT = 20;
const LF = 10;
const CR = 13;

/** Reads the text of a whole file once; the charset may still be open, since structure is ASCII. */
export class StructureEvidence {
  #head = '';
  #parser: CsvParser | null = null;
  #width = 0;
  #lastChar = 0;
  readonly #facts: StructureFacts = {
    delimiters: [],
    rows: 0,
    head: [],
    raggedRows: 0,
    raggedLines: [],
    lineEnds: { lf: 0, crlf: 0, cr: 0 },
    endsWithNewline: false,
    dates: new Map(),
  };

  push(text: string): void {
    if (text === '') return;
    this.#countLineEnds(text);
    if (this.#parser === null) {
      this.#head += text;
      if (this.#head.length >= HEAD_CHARS) this.#begin();
    } else {
      this.#take(this.#parser.push(text));
    }
  }

  end(): StructureFacts {
    const parser = this.#parser ?? this.#begin();
    this.#take(parser.end());
    if (this.#lastChar === CR) this.#facts.lineEnds.cr += 1;
    this.#facts.endsWithNewline = this.#lastChar === LF || this.#lastChar === CR;
    return this.#facts;
  }

  #countLineEnds(text: string): void {
    const { lineEnds } = this.#facts;
    for (let at = 0; at < text.length; at += 1) {
      const char = text.charCodeAt(at);
      if (char === LF) lineEnds[this.#lastChar === CR ? 'crlf' : 'lf'] += 1;
      else if (this.#lastChar === CR) lineEnds.cr += 1;
      this.#lastChar = char;
    }
  }

  #begin(): CsvParser {
    this.#facts.delimiters = delimitersOf(this.#head);
    const delimiter = this.#facts.delimiters[0] ?? ',';
    const parser = new CsvParser({ delimiter, quote: '"' });
    this.#parser = parser;
    const rows = parser.push(this.#head);
    this.#head = '';
    this.#width = usualWidth(rows);
    for (const column of columnsOfDates(rows, this.#width)) {
      this.#facts.dates.set(column, new DateEvidence());
    }
    this.#take(rows);
    return parser;
  }

  #take(rows: CsvRow[]): void {
    const { head, dates, raggedLines } = this.#facts;
    for (const row of rows) {
      this.#facts.rows += 1;
      if (head.length < HEAD_ROWS) head.push(row);
      if (this.#width === 0) this.#width = row.fields.length;
      const isRagged = row.fault !== null || row.fields.length !== this.#width;
      if (isRagged) {
        this.#facts.raggedRows += 1;
        if (raggedLines.length < RAGGED_LINES_KEPT) raggedLines.push(row.line);
      } else if (this.#facts.rows > 1) {
        for (const [column, evidence] of dates) {
          evidence.push((row.fields[column] ?? '').trim(), row.line);
        }
      }
    }
  }
}

/** The delimiters that make a table of the text, the one with most columns first. */
function delimitersOf(text: string): Delimiter[] {
  const widths = DELIMITERS.map((delimiter) => {
    const rows = new CsvParser({ delimiter, quote: '"' }).push(`${text}\n`).slice(0, 1_000);
    const width = usualWidth(rows);
    const alike = rows.filter((row) => row.fields.length === width).length;
    // What does not split the first row is no delimiter, however often it stands in the others.
    const isTable = width > 1 && rows[0]?.fields.length === width;
    return { delimiter, width, fits: isTable && alike * 2 > rows.length };
  });
  return widths
    .filter(({ fits }) => fits)
    .sort((a, b) => b.width - a.width)
    .map(({ delimiter }) => delimiter);
}

/** The number of fields that most rows have. */
function usualWidth(rows: readonly CsvRow[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of rows) {
    const width = Math.min(fields.length, EXAMINED_COLUMNS_MAX);
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function columnsOfDates(rows: readonly CsvRow[], width: number): number[] {
  const body = rows.slice(1).filter(({ fields }) => fields.length === width);
  return Array.from({ length: width }, (_, column) => column).filter((column) => {
    const cells = body
      .map(({ fields }) => (fields[column] ?? '').trim())
      .filter((text) => text !== '');
    const dates = cells.filter((text) => datePartsOf(text) !== undefined).length;
    return dates > 0 && dates * 10 >= cells.length * 8;
  });
}
