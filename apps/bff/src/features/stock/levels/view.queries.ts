import type { SqlOrTx } from '../../../platform/db/database.ts';

/** What a view was read from. */
export interface ViewMark {
  /**
   * Names what a statement sees: as long as the name is the same, nothing has been committed. The ledger's
   * head would not do, because it stands still when an item gets another name or a reorder point.
   */
  snapshot: string;
  epoch: number;
  seq: number;
  /** Of the catalog: stands still while no item, setting or bin of the warehouse changes. */
  revision: number;
}

/** The database as a statement of now sees it; null where there is no such warehouse. */
export async function selectViewMark(sql: SqlOrTx, warehouseId: number): Promise<ViewMark | null> {
  const [mark] = await sql<ViewMark[]>`
    select pg_current_snapshot()::text as snapshot, epoch, head_seq as seq,
           catalog.revision_of(warehouse_id) as revision
    from stock.warehouse_ledgers
    where warehouse_id = ${warehouseId}`;
  return mark ?? null;
}

/** Whether an item had its first entry in the warehouse within (after, upTo]: it is a row since then. */
export async function selectHasNewRows(
  sql: SqlOrTx,
  { warehouseId, after, upTo }: { warehouseId: number; after: number; upTo: number },
): Promise<boolean> {
  const [row] = await sql<{ hasNewRows: boolean }[]>`
    select exists (
      select from stock.inventory_transactions
      where warehouse_id = ${warehouseId} and seq > ${after} and seq <= ${upTo} and version = 1
    ) as "hasNewRows"`;
  if (row === undefined) throw new Error('exists (…) answered no row');
  return row.hasNewRows;
}
