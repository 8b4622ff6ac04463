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
