import type { ImportState } from '@stockwire/shared/imports';
import type { SqlOrTx } from '../../../../platform/db/database.ts';

export async function selectSplits(sql: SqlOrTx, importId: number): Promise<Set<number>> {
  const rows = await sql<{ row: number }[]>`
    select row_no as row
    from integrations.import_splits
    where import_id = ${importId}`;
  return new Set(rows.map(({ row }) => row));
}

export async function insertSplits(
  sql: SqlOrTx,
  importId: number,
  firstRows: number[],
): Promise<void> {
  await sql`
    insert into integrations.import_splits (import_id, row_no)
    select ${importId}, unnest(${firstRows}::bigint[])
    on conflict do nothing`;
}

interface SavedWave {
  importId: number;
  owner: string;
  leaseMs: number;
  lastRow: number;
  bytesDone: number;
  accepted: number;
  refused: number;
  skipped: number;
  itemsMade: number;
  rowsPerSecond: number | null;
  firstSeq: number | null;
  lastSeq: number | null;
}

/** Moves the cursor behind a wave; undefined when another process has the lease. */
export async function updateRunCursor(
  sql: SqlOrTx,
  wave: SavedWave,
): Promise<ImportState | undefined> {
  const [row] = await sql<{ state: ImportState }[]>`
    update integrations.imports
    set run_cursor = ${wave.lastRow},
        rows_done = ${wave.lastRow},
        bytes_done = ${wave.bytesDone},
        accepted = accepted + ${wave.accepted},
        refused = refused + ${wave.refused},
        skipped = skipped + ${wave.skipped},
        items_made = items_made + ${wave.itemsMade},
        rows_per_second = ${wave.rowsPerSecond},
        first_seq = least(first_seq, ${wave.firstSeq}::bigint),
        last_seq = greatest(last_seq, ${wave.lastSeq}::bigint),
        lease_until = now() + make_interval(secs => ${wave.leaseMs / 1_000})
    where import_id = ${wave.importId}
      and lease_owner = ${wave.owner}
      and run_cursor < ${wave.lastRow}
    returning state`;
  return row?.state;
}

/** The commands of the last two batches that wrote any: what is not saved lies behind the first of them. */
export async function selectLastCommandSeqs(sql: SqlOrTx, importId: number): Promise<number[]> {
  const rows = await sql<{ seq: number }[]>`
    select unnest(command_seqs) as seq
    from (
      select command_seqs
      from integrations.import_batches
      where import_id = ${importId}
        and command_seqs <> '{}'
      order by first_row desc
      limit 2
    ) as last_batches`;
  return rows.map(({ seq }) => seq);
}

/** Counts the items anew that the import has made: a process that died may have made some and not said so. */
export async function updateItemsMade(sql: SqlOrTx, importId: number): Promise<void> {
  await sql`
    update integrations.imports
    set items_made = (
      select count(*)
      from integrations.import_made made
      where made.import_id = ${importId}
        and made.what = 'item'
    )
    where import_id = ${importId}`;
}

interface StoredBatch {
  importId: number;
  firstRow: number;
  lastRow: number;
  outcomes: Buffer;
  seqs: number[];
  commandSeqs: number[];
  identities: Buffer;
  reasons: Record<string, string>;
}

export async function insertBatch(sql: SqlOrTx, batch: StoredBatch): Promise<void> {
  await sql`
    insert into integrations.import_batches (
      import_id, first_row, last_row, outcomes, seqs, command_seqs, identities, reasons)
    values (${batch.importId}, ${batch.firstRow}, ${batch.lastRow}, ${batch.outcomes},
      ${batch.seqs}::bigint[], ${batch.commandSeqs}::bigint[], ${batch.identities}, ${JSON.stringify(batch.reasons)}::text::jsonb)`;
}
