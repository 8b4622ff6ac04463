import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { CsvParser, type CsvRow } from '../../domain/imports/csv-parser.ts';

const GZIP_MAGIC = 0x1f8b;

/**
 * Reads comma-separated rows (RFC 4180: quoted fields, doubled quotes, CRLF or LF) of a UTF-8 file, plain
 * or gzipped, a piece at a time. Throws with the line where the text is not UTF-8 or a quote stays open.
 */
export async function* readCsv(path: string): AsyncGenerator<CsvRow> {
  const parser = new CsvParser({ delimiter: ',', quote: '"' });
  for await (const text of readText(path)) yield* parser.push(text).map(whole);
  yield* parser.end().map(whole);
}

function whole(row: CsvRow): CsvRow {
  if (row.fault === null) return row;
  throw new Error(`line ${row.line}: a quoted field does not end (${row.fault})`);
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
