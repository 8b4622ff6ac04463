import type { Sql } from '../../../../platform/db/database.ts';

export interface StockOut {
  warehouseId: number;
  itemId: number;
  sku: string;
  name: string;
  since: Date;
}

/**
 * What ran out last, newest first: among the rows without anything to promise that changed last, by the
 * first entry since each had some. The rows of a warehouse are read through, as for its sums.
 */
export async function selectStockOuts(
  sql: Sql,
  warehouseIds: number[],
  { candidates, limit }: { candidates: number; limit: number },
): Promise<StockOut[]> {
  return sql<StockOut[]>`
    with candidates as (
      select warehouse_id, item_id, updated_at
      from stock.stock_levels
      where warehouse_id = any(${warehouseIds}::int[])
        and short = 0
        and sellable - held - allocated <= 0
      order by updated_at desc
      limit ${candidates}
    )
    select candidate.warehouse_id as "warehouseId",
           item.item_id as "itemId",
           item.sku,
           item.name,
           coalesce(since.recorded_at, candidate.updated_at) as since
    from candidates candidate
    join catalog.items item on item.item_id = candidate.item_id
    left join lateral (
      select seq
      from stock.inventory_transactions
      where warehouse_id = candidate.warehouse_id
        and item_id = candidate.item_id
        and sellable - held - allocated > 0
      order by seq desc
      limit 1
    ) as had on true
    left join lateral (
      select recorded_at
      from stock.inventory_transactions
      where warehouse_id = candidate.warehouse_id
        and item_id = candidate.item_id
        and seq > had.seq
      order by seq
      limit 1
    ) as since on true
    where had.seq is not null
    order by since desc, item.item_id
    limit ${limit}`;
}
