import type { SqlOrTx } from '../../../platform/db/database.ts';

export interface ResultBatch {
  firstRow: number;
  lastRow: number;
  outcomes: Buffer;
  seqs: number[];
  reasons: Record<string, string>;
}

/** The batch that a row belongs to; undefined behind the last one. */
export async function selectOptionalBatchOf(
  sql: SqlOrTx,
  importId: number,
  row: number,
): Promise<ResultBatch | undefined> {
  const [batch] = await sql<ResultBatch[]>`
    select first_row as "firstRow", last_row as "lastRow", outcomes, seqs, reasons
    from integrations.import_batches
    where import_id = ${importId}
      and first_row <= ${row}
      and last_row >= ${row}
    order by first_row desc
    limit 1`;
  return batch;
}
