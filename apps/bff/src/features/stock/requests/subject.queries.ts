import type { SqlOrTx } from '../../../platform/db/database.ts';

/** What an adjustment is about, and its figure now: of the bin where one is named, else of the level. */
export interface Subject {
  itemId: number | null;
  binId: number | null;
  quantity: number;
  version: number;
}

/** Null ids where there is no such item or bin. */
export async function selectSubject(
  sql: SqlOrTx,
  warehouseId: number,
  { skuKey, binKey }: { skuKey: string; binKey: string | null },
): Promise<Subject> {
  const [row] = await sql<[Subject]>`
    select i.item_id as "itemId", b.bin_id as "binId",
           coalesce(case when asked.bin_key is null then l.on_hand else s.quantity end, 0) as quantity,
           coalesce(case when asked.bin_key is null then l.version else s.version end, 0) as version
    from (select ${skuKey}::text as sku_key, ${binKey}::text as bin_key) as asked
    left join catalog.items i on i.sku_key = asked.sku_key
    left join catalog.bins b on b.warehouse_id = ${warehouseId} and b.code_key = asked.bin_key
    left join stock.stock_levels l on l.warehouse_id = ${warehouseId} and l.item_id = i.item_id
    left join stock.bin_stock s
      on s.warehouse_id = ${warehouseId} and s.item_id = i.item_id and s.bin_id = b.bin_id`;
  return row;
}
