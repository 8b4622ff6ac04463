import type { SqlOrTx } from '../../../platform/db/database.ts';

/**
 * Names what a statement sees: as long as the name is the same, nothing has been committed. The ledger's
 * head would not do, because it stands still when an item gets another name or a reorder point.
 */
export async function selectSnapshotName(sql: SqlOrTx): Promise<string> {
  const [row] = await sql<{ snapshot: string }[]>`
    select pg_current_snapshot()::text as snapshot`;
  if (row === undefined) throw new Error('pg_current_snapshot() answered no row');
  return row.snapshot;
}
