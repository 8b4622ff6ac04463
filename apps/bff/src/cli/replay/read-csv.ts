import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';

export interface CsvRow {
  /** Line of the file that the row begins on, from 1. */
  line: number;
  fields: string[];
}

/** A quoted field that never ends would otherwise swallow the rest of the file. */
const ROW_LENGTH_MAX = 1_000_000;
const GZIP_MAGIC = 0x1f8b;

/**
 * Reads comma-separated rows (RFC 4180: quoted fields, doubled quotes, CRLF or LF) of a UTF-8 file, plain
 * or gzipped, a piece at a time. Throws with the line where the text is not UTF-8 or a quote stays open.
 */
export async function* readCsv(path: string): AsyncGenerator<CsvRow> {
  const parser = new CsvParser();
  for await (const text of readText(path)) yield* parser.push(text);
  yield* parser.end();
}

async function* readText(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const bytes = (await isGzip(path)) ? file.pipe(createGunzip()) : file;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of bytes as AsyncIterable<Buffer>)
    yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.readUInt16BE() === GZIP_MAGIC;
  } finally {
    await file.close();
  }
}

class CsvParser {
  #line = 1;
  #row: CsvRow = { line: 1, fields: [] };
  #field = '';
  #length = 0;
  /** `closed` is behind a quote inside a quoted field: its end, or the first half of a doubled quote. */
  #state: 'plain' | 'quoted' | 'closed' = 'plain';

  *push(text: string): Generator<CsvRow> {
    for (const char of text) {
      this.#length += 1;
      if (this.#length > ROW_LENGTH_MAX)
        throw new Error(`line ${this.#row.line}: a quoted field does not end`);
      const row = this.#take(char);
      if (row) yield row;
    }
  }

  *end(): Generator<CsvRow> {
    if (this.#state === 'quoted')
      throw new Error(`line ${this.#row.line}: a quoted field does not end`);
    if (this.#field !== '' || this.#row.fields.length > 0) yield this.#endRow();
  }

  #take(char: string): CsvRow | null {
    if (char === '\n') this.#line += 1;
    if (this.#state === 'quoted') this.#takeQuoted(char);
    else if (char === '"' && this.#mayQuote()) this.#openQuote();
    else return this.#takePlain(char);
    return null;
  }

  #takeQuoted(char: string): void {
    if (char === '"') this.#state = 'closed';
    else this.#field += char;
  }

  #mayQuote(): boolean {
    return this.#state === 'closed' || this.#field === '';
  }

  #openQuote(): void {
    if (this.#state === 'closed') this.#field += '"';
    this.#state = 'quoted';
  }

  #takePlain(char: string): CsvRow | null {
    this.#state = 'plain';
    if (char === '\n') return this.#endRow();
    if (char === ',') this.#endField();
    else if (char !== '\r') this.#field += char;
    return null;
  }

  #endField(): void {
    this.#row.fields.push(this.#field);
    this.#field = '';
  }

  #endRow(): CsvRow {
    this.#endField();
    const row = this.#row;
    this.#row = { line: this.#line, fields: [] };
    this.#length = 0;
    this.#state = 'plain';
    return row;
  }
}
