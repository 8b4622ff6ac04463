import type { SqlOrTx } from '../../../platform/db/database.ts';

/** What can be promised of these items now; an item that was never stocked here is left out. */
export function selectAvailableBySku(
  sql: SqlOrTx,
  warehouseId: number,
  skuKeys: string[],
): Promise<{ skuKey: string; available: number }[]> {
  return sql<{ skuKey: string; available: number }[]>`
    select item.sku_key as "skuKey", level.sellable - level.held - level.allocated as available
    from unnest(${skuKeys}::text[]) as wanted (sku_key)
    join catalog.items item on item.sku_key = wanted.sku_key
    join stock.stock_levels level
      on level.warehouse_id = ${warehouseId} and level.item_id = item.item_id`;
}
