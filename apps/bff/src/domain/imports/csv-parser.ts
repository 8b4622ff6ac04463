/** One row of a file; blank lines are none. */
export interface CsvRow {
  /** Line of the file that the row begins on, from 1. */
  line: number;
  fields: string[];
  fault: CsvFault | null;
}

/** `quote-open` never ends, `quote-trailing` has text behind its end, `row-too-long` is no row. */
export type CsvFault = 'quote-open' | 'quote-trailing' | 'row-too-long';

export interface CsvForm {
  delimiter: string;
  quote: '"' | "'" | 'none';
}

/** Thrown where going on has no sense; the message is for people. */
export class UnreadableCsv extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.name = 'UnreadableCsv';
    this.line = line;
  }
}

/** A quote that never ends is given up after this many characters, and reading goes on with the next line. */
export const ROW_CHARS_MAX = 65_536;
/** Each costs a look at `ROW_CHARS_MAX` characters; so many say that the quote character is another one. */
const GIVEN_UP_MAX = 100;
const RAW_SHOWN_MAX = 500;

const LF = 10;
const CR = 13;

interface Scan {
  fields: string[];
  fault: CsvFault | null;
  /** Where the next row begins. */
  next: number;
}

/**
 * Reads delimited rows (RFC 4180, any of LF, CRLF and CR, mixed) from pieces of text. Damage stays where
 * it is: a row with a broken quote is answered with its fault, and the next line is read as if nothing
 * had been.
 */
export class CsvParser {
  readonly #delimiter: number;
  readonly #quote: number;
  #rest = '';
  #line = 1;
  #givenUp = 0;
  /** Inside a line that was given up for its length. */
  #skipping = false;

  constructor({ delimiter, quote }: CsvForm) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#quote = quote === 'none' ? -1 : quote.charCodeAt(0);
  }

  /** The rows that end in this piece. */
  push(text: string): CsvRow[] {
    return this.#read(this.#rest + text, false);
  }

  /** The last row, where the file does not end with a line end. */
  end(): CsvRow[] {
    return this.#read(this.#rest, true);
  }

  #read(text: string, final: boolean): CsvRow[] {
    const rows: CsvRow[] = [];
    let at = this.#skipping ? this.#skip(text, 0, final) : 0;
    while (at < text.length) {
      const scan = this.#scanRow(text, at, final) ?? this.#giveUp(text, at, final);
      if (scan === null) break;
      const isBlank = scan.fields.length === 1 && scan.fields[0] === '' && scan.fault === null;
      if (!isBlank) rows.push({ line: this.#line, fields: scan.fields, fault: scan.fault });
      this.#line += lineEnds(text, at, scan.next);
      at = scan.next;
    }
    this.#rest = text.slice(at);
    return rows;
  }

  /** Null when the row does not end in this text. */
  #scanRow(text: string, from: number, final: boolean): Scan | null {
    const fields: string[] = [];
    let fault: CsvFault | null = null;
    let at = from;
    for (;;) {
      const field = this.#scanField(text, at);
      if (field === null) return null;
      fields.push(field.text);
      fault ??= field.fault;
      at = field.end;
      if (text.charCodeAt(at) === this.#delimiter) at += 1;
      else break;
    }
    const next = behindLineEnd(text, at, final);
    return next === null ? null : { fields, fault, next };
  }

  #scanField(
    text: string,
    from: number,
  ): { text: string; end: number; fault: CsvFault | null } | null {
    if (text.charCodeAt(from) !== this.#quote) {
      const end = this.#endOfPlain(text, from);
      return { text: text.slice(from, end), end, fault: null };
    }
    const closing = this.#closingQuote(text, from + 1);
    if (closing < 0) return null;
    const quote = text.charAt(from);
    const inside = text.slice(from + 1, closing).replaceAll(quote + quote, quote);
    const end = this.#endOfPlain(text, closing + 1);
    if (end === closing + 1) return { text: inside, end, fault: null };
    return { text: inside + text.slice(closing + 1, end), end, fault: 'quote-trailing' };
  }

  #endOfPlain(text: string, from: number): number {
    let end = from;
    while (end < text.length) {
      const char = text.charCodeAt(end);
      if (char === this.#delimiter || char === LF || char === CR) break;
      end += 1;
    }
    return end;
  }

  /** Place of the quote that ends the field; -1 when it is not in this text. */
  #closingQuote(text: string, from: number): number {
    const quote = String.fromCharCode(this.#quote);
    let at = text.indexOf(quote, from);
    while (at >= 0 && text.charCodeAt(at + 1) === this.#quote) at = text.indexOf(quote, at + 2);
    // A field longer than a row may be is no field: its quote was never meant.
    return at - from > ROW_CHARS_MAX ? -1 : at;
  }

  /** A row that should have ended by now becomes a fault, and reading goes on behind its first line. */
  #giveUp(text: string, from: number, final: boolean): Scan | null {
    if (!final && text.length - from <= ROW_CHARS_MAX) return null;
    this.#givenUp += 1;
    if (this.#givenUp > GIVEN_UP_MAX) {
      throw new UnreadableCsv(
        this.#line,
        `More than ${GIVEN_UP_MAX} rows have quotes that do not end, the last on line ${this.#line}. The quote character is probably another one.`,
      );
    }
    const lineEnd = this.#endOfLine(text, from);
    const isQuote = text.slice(from, lineEnd).includes(String.fromCharCode(this.#quote));
    const next = behindLineEnd(text, lineEnd, final);
    if (next === null) this.#skipping = true;
    return {
      fields: [text.slice(from, Math.min(lineEnd, from + RAW_SHOWN_MAX))],
      fault: isQuote ? 'quote-open' : 'row-too-long',
      next: next ?? text.length,
    };
  }

  #skip(text: string, from: number, final: boolean): number {
    const next = behindLineEnd(text, this.#endOfLine(text, from), final);
    this.#skipping = next === null;
    if (next === null) return text.length;
    this.#line += lineEnds(text, from, next);
    return next;
  }

  #endOfLine(text: string, from: number): number {
    let end = from;
    while (end < text.length && text.charCodeAt(end) !== LF && text.charCodeAt(end) !== CR)
      end += 1;
    return end;
  }
}

/** Null when the line end, or the half of it that tells CRLF from CR, has not come yet. */
function behindLineEnd(text: string, at: number, final: boolean): number | null {
  if (at >= text.length) return final ? at : null;
  if (text.charCodeAt(at) === LF) return at + 1;
  if (at + 1 >= text.length && !final) return null;
  return text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const char = text.charCodeAt(at);
    if (char === LF || (char === CR && text.charCodeAt(at + 1) !== LF)) count += 1;
  }
  return count;
}
