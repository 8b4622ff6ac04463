import type { BinStock } from '@stockwire/shared/stock-level';
import type { SqlOrTx } from '../../../platform/db/database.ts';

interface BinStockRow extends Omit<BinStock, 'updatedAt'> {
  updatedAt: Date | null;
}

/**
 * The bins an item lies in, has lain in or belongs into: storage first, among them the home bin, then
 * by code.
 */
export async function selectBinsOfItem(
  sql: SqlOrTx,
  warehouseId: number,
  itemId: number,
): Promise<BinStock[]> {
  const rows = await sql<BinStockRow[]>`
    with home as (
      select home_bin_id as bin_id
      from catalog.item_settings
      where warehouse_id = ${warehouseId}
        and item_id = ${itemId}
    ),
    stock as (
      select bin_id, quantity, version, updated_at
      from stock.bin_stock
      where warehouse_id = ${warehouseId}
        and item_id = ${itemId}
    )
    select bin.code as bin, bin.zone, bin.kind,
           coalesce(stock.quantity, 0) as quantity, coalesce(stock.version, 0) as version,
           home.bin_id is not null as "isHome", bin.retired_at is not null as retired,
           stock.updated_at as "updatedAt"
    from (select bin_id from home union select bin_id from stock) as place
    join catalog.bins bin on bin.bin_id = place.bin_id
    left join home on home.bin_id = place.bin_id
    left join stock on stock.bin_id = place.bin_id
    order by bin.kind <> 'storage', home.bin_id is null, bin.code_key`;
  return rows.map((row) => ({ ...row, updatedAt: row.updatedAt?.toISOString() ?? null }));
}
