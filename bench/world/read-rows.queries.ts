import type { Sql } from '../../apps/bff/src/platform/db/database.ts';
import { readSnapshot } from '../../apps/bff/src/platform/db/snapshot.ts';
import type { ReceivedRow, RowsRead } from '../../apps/bff/test/received-rows.ts';

/** All rows of a warehouse, or some, with the head they are as of. */
export function readRows(sql: Sql, warehouseId: number, itemIds?: number[]): Promise<RowsRead> {
  return readSnapshot({ sql }, async (tx) => {
    const [head] = await tx<{ epoch: number; asOf: number }[]>`
      select epoch, head_seq as "asOf"
      from stock.warehouse_ledgers
      where warehouse_id = ${warehouseId}`;
    if (!head) throw new Error(`warehouse ${warehouseId} has no ledger`);
    const rows = await tx<ReceivedRow[]>`
      select item_id as "itemId", version, on_hand as "onHand", sellable, held, allocated, short
      from stock.stock_levels
      where warehouse_id = ${warehouseId}
        and (${itemIds === undefined} or item_id = any(${itemIds ?? []}::int[]))`;
    return { ...head, rows: rows.map((row) => ({ ...row })) };
  });
}

/** The seq that the ledger of a warehouse has reached. */
export async function readHead(sql: Sql, warehouseId: number): Promise<number> {
  const [head] = await sql<{ headSeq: number }[]>`
    select head_seq as "headSeq" from stock.warehouse_ledgers where warehouse_id = ${warehouseId}`;
  if (!head) throw new Error(`warehouse ${warehouseId} has no ledger`);
  return head.headSeq;
}
