import type { ImportState } from '@stockwire/shared/imports';
import type { Sql, SqlOrTx } from '../../../../platform/db/database.ts';
import { importColumns } from '../import.queries.ts';
import type { ImportRow } from '../import-row.ts';
import type { Failure } from './failure.ts';

/**
 * Takes the oldest import with such work to do that no living process works on. A cancelled one has some
 * where a process died, or failed, before it could save what it had written: its lease is left standing.
 */
export async function claimWork(
  sql: Sql,
  { owner, leaseMs, states }: { owner: string; leaseMs: number; states: readonly ImportState[] },
): Promise<ImportRow | undefined> {
  const [row] = await sql<ImportRow[]>`
    update integrations.imports
    set lease_owner = ${owner},
        lease_until = now() + make_interval(secs => ${leaseMs / 1_000})
    where import_id = (
      select import_id
      from integrations.imports
      where state = any(${states})
        and (state in ('checking', 'running', 'undoing')
          or (state = 'cancelled' and lease_owner is not null))
        and (lease_until is null or lease_until < now())
      order by import_id
      limit 1
      for update skip locked
    )
    returning ${importColumns(sql)}`;
  return row;
}

export interface Progress {
  rowsDone: number;
  bytesDone: number;
  accepted: number;
  refused: number;
  skipped: number;
  rowsPerSecond: number | null;
}

interface Lease {
  importId: number;
  owner: string;
  leaseMs: number;
}

/** Saves what is known anew and keeps the lease; undefined when another process has it. */
export async function updateProgress(
  sql: SqlOrTx,
  { importId, owner, leaseMs }: Lease,
  progress: Partial<Progress>,
): Promise<ImportState | undefined> {
  const [row] = await sql<{ state: ImportState }[]>`
    update integrations.imports
    set rows_done = coalesce(${progress.rowsDone ?? null}::bigint, rows_done),
        bytes_done = coalesce(${progress.bytesDone ?? null}::bigint, bytes_done),
        accepted = coalesce(${progress.accepted ?? null}::bigint, accepted),
        refused = coalesce(${progress.refused ?? null}::bigint, refused),
        skipped = coalesce(${progress.skipped ?? null}::bigint, skipped),
        rows_per_second = ${progress.rowsPerSecond ?? null},
        lease_until = now() + make_interval(secs => ${leaseMs / 1_000})
    where import_id = ${importId}
      and lease_owner = ${owner}
    returning state`;
  return row?.state;
}

/** Ends the work of this process, where nobody paused or cancelled it or began an undo meanwhile. */
export async function updateEnded(
  sql: SqlOrTx,
  { importId, owner }: Omit<Lease, 'leaseMs'>,
  { from, to, failure }: { from: ImportState; to: ImportState; failure: Failure | null },
): Promise<void> {
  await sql`
    update integrations.imports
    set state = ${to},
        version = version + 1,
        failure = ${failure?.text ?? null},
        failure_code = ${failure?.code ?? null},
        failure_line = ${failure?.line ?? null},
        rows_per_second = null,
        work_ended_at = now()
    where import_id = ${importId}
      and lease_owner = ${owner}
      and state = ${from}
      and state in ('checking', 'running', 'undoing')`;
}

/** Lets go of the lease, so that the next process need not wait for it to run out. */
export async function releaseLease(
  sql: SqlOrTx,
  { importId, owner }: Omit<Lease, 'leaseMs'>,
): Promise<void> {
  await sql`
    update integrations.imports
    set lease_owner = null, lease_until = null, rows_per_second = null
    where import_id = ${importId}
      and lease_owner = ${owner}`;
}

/** Lets go of the lease, but leaves its owner standing: what this process wrote may not all be saved. */
export async function leaveLease(
  sql: SqlOrTx,
  { importId, owner }: Omit<Lease, 'leaseMs'>,
): Promise<void> {
  await sql`
    update integrations.imports
    set lease_until = now(), rows_per_second = null
    where import_id = ${importId}
      and lease_owner = ${owner}`;
}

/** Removes uploads whose process died; nobody ever saw them. */
export async function deleteStaleUploads(sql: Sql): Promise<void> {
  await sql`
    delete from integrations.imports
    where state = 'uploading'
      and uploaded_at < now() - interval '1 day'`;
}
