import type { RowOutcome } from '../../../../domain/imports/row-outcomes.ts';
import type { RowRead, RowReading } from '../../../../domain/imports/rows/row-reading.ts';
import type { Sql } from '../../../../platform/db/database.ts';
import type { CatalogBook } from '../check/catalog-book.ts';
import { canRepeat, described } from '../check/check-import.ts';
import { identityOf, readIdentities } from '../check/earlier-rows.ts';
import { judgeRow, namesIn } from '../check/judge-row.ts';
import type { SourceRow } from '../file/source-rows.ts';
import type { ImportRow } from '../import-row.ts';
import type { WaveRow } from './wave.ts';

export interface RowSorter {
  /** The rows behind the cursor, those that need no writing with their outcome already. */
  sort(
    book: CatalogBook,
    rows: SourceRow[],
    read: (source: SourceRow) => RowRead,
  ): Promise<WaveRow[]>;
}

/** Tells rows to write from rows that were, are unreadable or were left out; the check decided the same. */
export async function createRowSorter(sql: Sql, row: ImportRow): Promise<RowSorter> {
  const { options } = described(row).description;
  const sameFile = row.checkReport?.repeats.sameFile ?? null;
  const skips = options.repeats === 'skip' && canRepeat(row, { sameFile });
  const known = await readIdentities(sql, skips ? row.earlierImports : []);

  const isRepeated = (reading: RowReading, identity: bigint) =>
    reading.stock !== null && known.size > 0 && known.take(identity);

  function waveRow(book: CatalogBook, source: SourceRow, one: RowRead | null): WaveRow {
    const blank = { source, seq: 0, identity: 0n, refusal: null };
    if (one === null) return { ...blank, reading: null, outcome: 'left-out' };
    const judged = judgeRow({ book, makeItems: options.makeItems }, one);
    if (!judged.ok) {
      const { code, field, message } = judged.fault;
      const refusal = { code, message: field === null ? message : `${field} ${message}` };
      return { ...blank, reading: null, outcome: 'problem', refusal };
    }
    const { reading } = judged;
    const identity = reading.identity === '' ? 0n : identityOf(reading.identity);
    const outcome = isRepeated(reading, identity) ? 'repeated' : settled(reading);
    return { ...blank, reading, identity, outcome };
  }

  return {
    async sort(book, rows, read) {
      // Rows before the cursor answer for earlier rows too, so they are read again, but not written.
      const wanted = known.size > 0 ? rows : rows.filter((one) => one.row > row.runCursor);
      const reads = wanted.map((source) => (source.isLeftOut ? null : read(source)));
      await book.lookUp(namesIn(reads.filter((one) => one !== null)));
      return wanted
        .map((source, place) => waveRow(book, source, reads[place] ?? null))
        .filter(({ source }) => source.row > row.runCursor);
    },
  };
}

/** Null for rows that are to be written. */
function settled({ stock, item, bin }: RowReading): RowOutcome | null {
  return stock === null && item === null && bin === null ? 'nothing-to-do' : null;
}
