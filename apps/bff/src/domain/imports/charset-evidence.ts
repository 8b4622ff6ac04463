import type { CHARSETS } from '@stockwire/shared/import-forms';

type Charset = (typeof CHARSETS)[number];

/** Where a byte that tells something was seen. */
export interface ByteEvidence {
  line: number;
  /** The bytes around it, for whoever decodes them to show. */
  bytes: Uint8Array;
}

/** What all bytes of a file say about their charset. */
export interface CharsetFacts {
  mark: 'utf-8' | 'utf-16le' | 'utf-16be' | null;
  /** Bytes above 127. */
  highBytes: number;
  isUtf8: boolean;
  /** First sequences that are well-formed UTF-8 of more than one byte. */
  multibyte: ByteEvidence[];
  /** First places that are no UTF-8. */
  broken: ByteEvidence[];
  /** Bytes that windows-1252 leaves undefined. */
  undefinedIn1252: boolean;
  /** First line with a NUL; a text file has none, unless it is UTF-16. */
  nulLine: number | null;
}

const EVIDENCE_MAX = 3;
const AROUND_BYTES = 20;
const UNDEFINED_IN_1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Lead bytes of UTF-8 up to `last`, how many bytes follow, and the range of the second one. */
const LEADS = [
  { first: 0xc2, last: 0xdf, more: 1, low: 0x80, high: 0xbf },
  { first: 0xe0, last: 0xe0, more: 2, low: 0xa0, high: 0xbf },
  { first: 0xe1, last: 0xec, more: 2, low: 0x80, high: 0xbf },
  { first: 0xed, last: 0xed, more: 2, low: 0x80, high: 0x9f },
  { first: 0xee, last: 0xef, more: 2, low: 0x80, high: 0xbf },
  { first: 0xf0, last: 0xf0, more: 3, low: 0x90, high: 0xbf },
  { first: 0xf1, last: 0xf3, more: 3, low: 0x80, high: 0xbf },
  { first: 0xf4, last: 0xf4, more: 3, low: 0x80, high: 0x8f },
] as const;

/** Reads every byte of a file once; what is proven is proven by the whole of it. */
export class CharsetEvidence {
  readonly facts: CharsetFacts = {
    mark: null,
    highBytes: 0,
    isUtf8: true,
    multibyte: [],
    broken: [],
    undefinedIn1252: false,
    nulLine: null,
  };
  #line = 1;
  #first = true;
  #more = 0;
  #low = 0x80;
  #high = 0xbf;

  push(bytes: Uint8Array): void {
    if (this.#first && bytes.length > 0) {
      this.facts.mark = markOf(bytes);
      this.#first = false;
    }
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === 10) this.#line += 1;
      if (byte >= 0x80 || this.#more > 0) this.#above127(bytes, at, byte);
      else if (byte === 0) this.facts.nulLine ??= this.#line;
    }
  }

  end(): CharsetFacts {
    if (this.#more > 0) this.#break(new Uint8Array(), 0);
    return this.facts;
  }

  #above127(bytes: Uint8Array, at: number, byte: number): void {
    if (byte >= 0x80) this.facts.highBytes += 1;
    if (UNDEFINED_IN_1252.has(byte)) this.facts.undefinedIn1252 = true;
    if (this.#more === 0) this.#lead(bytes, at, byte);
    else if (byte >= this.#low && byte <= this.#high) this.#follow(bytes, at);
    else {
      this.#break(bytes, at);
      if (byte >= 0x80) this.#lead(bytes, at, byte);
    }
  }

  #lead(bytes: Uint8Array, at: number, byte: number): void {
    const lead = LEADS.find(({ first, last }) => byte >= first && byte <= last);
    this.#more = lead?.more ?? 0;
    this.#low = lead?.low ?? 0x80;
    this.#high = lead?.high ?? 0xbf;
    if (lead === undefined) this.#break(bytes, at);
  }

  #follow(bytes: Uint8Array, at: number): void {
    this.#more -= 1;
    this.#low = 0x80;
    this.#high = 0xbf;
    if (this.#more === 0) this.#note(this.facts.multibyte, bytes, at);
  }

  #break(bytes: Uint8Array, at: number): void {
    this.#more = 0;
    this.facts.isUtf8 = false;
    this.#note(this.facts.broken, bytes, at);
  }

  #note(list: ByteEvidence[], bytes: Uint8Array, at: number): void {
    if (list.length === EVIDENCE_MAX || list.at(-1)?.line === this.#line) return;
    const around = bytes.slice(Math.max(0, at - AROUND_BYTES), at + AROUND_BYTES);
    list.push({ line: this.#line, bytes: around });
  }
}

function markOf(bytes: Uint8Array): CharsetFacts['mark'] {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** The charsets that the bytes leave possible, the likeliest first; one alone is proven. */
export function charsetsPossible({
  mark,
  highBytes,
  isUtf8,
  undefinedIn1252,
}: CharsetFacts): Charset[] {
  if (mark !== null) return [mark];
  // Without a byte above 127 all of them read the same text; well-formed sequences do not come by chance.
  if (highBytes === 0 || isUtf8) return ['utf-8'];
  const likely: Charset[] = undefinedIn1252 ? [] : ['windows-1252'];
  return [...likely, 'iso-8859-15', 'iso-8859-2', 'windows-1250', 'macintosh'];
}

/** What a file is that is no text, by its first bytes; null for text. */
export function nameOfFormat(head: Uint8Array): string | null {
  const starts = (...bytes: number[]) => bytes.every((byte, place) => head[place] === byte);
  if (starts(0x50, 0x4b, 3, 4) || starts(0x50, 0x4b, 5, 6)) {
    return 'an XLSX workbook or another ZIP archive. Open it and save the sheet as CSV';
  }
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'an old Excel workbook (XLS). Save the sheet as CSV';
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'a PDF document. Ask for the table as CSV';
  if (starts(0x50, 0x41, 0x52, 0x31)) return 'a Parquet file. Export it as CSV';
  if (starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff)) return 'a picture';
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'a rich text document (RTF). Save it as CSV';
  if (isMarkup(head)) return 'a web page, not the file that was to be downloaded. Export it again';
  return null;
}

/** Longer than what may stand before the first tag of a page. */
const MARKUP_HEAD_BYTES = 64;

/** What a browser saves where a download needed a sign-in. */
function isMarkup(head: Uint8Array): boolean {
  const text = String.fromCharCode(...head.subarray(0, MARKUP_HEAD_BYTES));
  return /^(?:\u00EF\u00BB\u00BF)?\s*<(?:!doctype\s+html|html)/i.test(text);
}
