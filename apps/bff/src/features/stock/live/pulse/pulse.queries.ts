import type { Sql } from '../../../../platform/db/database.ts';

/** How the rows of a warehouse's grid stand. */
export interface LevelSums {
  items: number;
  out: number;
  low: number;
  shortfalls: number;
}

/** Sums over the rows of the grid, by the rule of `statusOf`: items with a level or settings there. */
export async function selectLevelSums(
  sql: Sql,
  warehouseIds: number[],
): Promise<(LevelSums & { warehouseId: number })[]> {
  return sql<(LevelSums & { warehouseId: number })[]>`
    select warehouse_id as "warehouseId",
           count(*)::int as items,
           count(*) filter (where short > 0)::int as shortfalls,
           count(*) filter (where short = 0 and available <= 0)::int as out,
           count(*) filter (
             where short = 0 and available > 0 and available <= reorder_point
           )::int as low
    from (
      select coalesce(l.warehouse_id, s.warehouse_id) as warehouse_id,
             coalesce(l.short, 0) as short,
             coalesce(l.sellable - l.held - l.allocated, 0) as available,
             s.reorder_point
      from (
        select warehouse_id, item_id, short, sellable, held, allocated
        from stock.stock_levels
        where warehouse_id = any(${warehouseIds}::int[])
      ) as l
      full join (
        select warehouse_id, item_id, reorder_point
        from catalog.item_settings
        where warehouse_id = any(${warehouseIds}::int[])
      ) as s using (warehouse_id, item_id)
    ) as grid
    group by warehouse_id`;
}
