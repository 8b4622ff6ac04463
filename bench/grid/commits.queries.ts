import type { Sql } from '../../apps/bff/src/platform/db/database.ts';
import type { Commit } from './commit-to-paint.ts';
import type { SeenRow } from './console-page.ts';

/** The changes of some items after a seq, oldest first. */
export function selectCommits(
  sql: Sql,
  { warehouseId, skus, after }: { warehouseId: number; skus: readonly string[]; after: number },
) {
  return sql<Commit[]>`
    select i.sku, t.on_hand as "onHandAfter", extract(epoch from t.recorded_at)::float8 * 1000 as "atMs"
    from stock.inventory_transactions t
    join catalog.items i on i.item_id = t.item_id
    where t.warehouse_id = ${warehouseId} and t.seq > ${after} and i.sku = any(${[...skus]})
    order by t.seq`;
}

/** What the grid ought to show of some items. */
export function selectSeenRows(sql: Sql, warehouseId: number, skus: readonly string[]) {
  return sql<SeenRow[]>`
    select i.sku, l.on_hand as "onHand", l.sellable - l.held - l.allocated as available
    from catalog.items i
    join stock.stock_levels l on l.warehouse_id = ${warehouseId} and l.item_id = i.item_id
    where i.sku = any(${[...skus]})`;
}
