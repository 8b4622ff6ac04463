import type { ImportState } from '@stockwire/shared/imports';
import type { SqlOrTx } from '../../../../platform/db/database.ts';

export interface WrittenBatch {
  firstRow: number;
  lastRow: number;
  seqs: number[];
  commandSeqs: number[];
}

/** The last batch before `before`, or undefined when there is none left. */
export async function selectOptionalBatchBefore(
  sql: SqlOrTx,
  importId: number,
  before: number,
): Promise<WrittenBatch | undefined> {
  const [row] = await sql<WrittenBatch[]>`
    select first_row as "firstRow", last_row as "lastRow", seqs, command_seqs as "commandSeqs"
    from integrations.import_batches
    where import_id = ${importId}
      and first_row < ${before}
    order by first_row desc
    limit 1`;
  return row;
}

interface Undone {
  importId: number;
  owner: string;
  leaseMs: number;
  firstRow: number;
  rows: number;
  accepted: number;
  refused: number;
  skipped: number;
  rowsPerSecond: number | null;
}

/** Moves the undo's cursor before a batch; undefined when another process has the lease. */
export async function updateUndoCursor(
  sql: SqlOrTx,
  undone: Undone,
): Promise<ImportState | undefined> {
  const [row] = await sql<{ state: ImportState }[]>`
    update integrations.imports
    set undo_cursor = ${undone.firstRow},
        rows_done = rows_done + ${undone.rows},
        accepted = accepted + ${undone.accepted},
        refused = refused + ${undone.refused},
        skipped = skipped + ${undone.skipped},
        rows_per_second = ${undone.rowsPerSecond},
        lease_until = now() + make_interval(secs => ${undone.leaseMs / 1_000})
    where import_id = ${undone.importId}
      and lease_owner = ${undone.owner}
      and (undo_cursor is null or undo_cursor > ${undone.firstRow})
    returning state`;
  return row?.state;
}
