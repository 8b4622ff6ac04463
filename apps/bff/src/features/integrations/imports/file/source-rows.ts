import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { CsvParser, type CsvRow } from '../../../../domain/imports/csv-parser.ts';
import { columnNames } from '../../../../domain/imports/examine.ts';
import type { Sql } from '../../../../platform/db/database.ts';
import { selectFixes } from '../describe/fix.queries.ts';
import type { ImportRow } from '../import-row.ts';
import { selectOptionalChunk } from './chunk.queries.ts';

const gunzipped = promisify(gunzip);

/** A row with its number: from 1, the header and blank lines not counted. */
export interface SourceRow extends CsvRow {
  row: number;
  /** A person left it out. */
  isLeftOut: boolean;
}

/** The rows of one stored piece of the file. */
export interface SourceBlock {
  columns: readonly string[];
  rows: SourceRow[];
  bytesDone: number;
}

/** Streams the rows of an import's file as described, with what people put in the place of some. */
export async function* sourceRows(
  sql: Sql,
  { importId, description }: Pick<ImportRow, 'importId' | 'description'>,
): AsyncGenerator<SourceBlock> {
  if (description === null) throw new Error(`import ${importId} is not described`);
  const { charset, delimiter, quote, header } = description.dialect;
  const fixes = await selectFixes(sql, importId);
  const decoder = new TextDecoder(charset, { fatal: charset === 'utf-8' });
  const parser = new CsvParser({ delimiter, quote });
  let columns: readonly string[] | null = null;
  let row = 0;
  const numbered = (parsed: CsvRow[]): SourceRow[] => {
    let body = parsed;
    if (columns === null && parsed[0] !== undefined) {
      columns = columnNames(parsed[0].fields, header);
      if (header) body = parsed.slice(1);
    }
    return body.map((one) => {
      row += 1;
      const fix = fixes.get(row);
      if (fix === undefined) return { ...one, row, isLeftOut: false };
      return {
        line: one.line,
        row,
        fields: fix ?? one.fields,
        fault: null,
        isLeftOut: fix === null,
      };
    });
  };
  let bytesDone = 0;
  for await (const { byteCount, bytes } of chunksOf(sql, importId)) {
    bytesDone += byteCount;
    const rows = numbered(parser.push(decoder.decode(bytes, { stream: true })));
    if (columns !== null) yield { columns, rows, bytesDone };
  }
  const rows = numbered([...parser.push(decoder.decode()), ...parser.end()]);
  yield { columns: columns ?? [], rows, bytesDone };
}

/** The next piece is fetched while the one before is worked on. */
async function* chunksOf(sql: Sql, importId: number) {
  const fetchChunk = async (chunkNo: number) => {
    const chunk = await selectOptionalChunk(sql, importId, chunkNo);
    return chunk && { byteCount: chunk.byteCount, bytes: await gunzipped(chunk.bytes) };
  };
  let chunkNo = 0;
  let next = fetchChunk(chunkNo);
  for (;;) {
    const chunk = await next;
    if (chunk === undefined) return;
    chunkNo += 1;
    next = fetchChunk(chunkNo);
    // Whoever stops early leaves this one behind; its failure would be nobody's.
    next.catch(() => undefined);
    yield chunk;
  }
}
