import { RECEIVING_BIN, UNPLACED_BIN } from '@stockwire/shared/catalog';
import type { Sql } from '../../apps/bff/src/platform/db/database.ts';

/** As many as a small warehouse has; which one an item lives in does not matter to the writer. */
const BINS = 200;

/** Items BENCH-0000001 … in eight categories, for all warehouses. */
export function insertItems(sql: Sql, items: number) {
  return sql`
    insert into catalog.items (sku, sku_key, name, category, search_text)
    select sku, sku, 'Item ' || sku, 'Category ' || 1 + n % 8, lower(sku)
    from (
      select n, 'BENCH-' || lpad(n::text, 7, '0') as sku from generate_series(1, ${items}::int) n
    ) s`;
}

/** A warehouse with its standing bins, storage bins, an empty ledger and a home bin for every item. */
export async function insertWarehouse(sql: Sql, code: string): Promise<number> {
  const [row] = await sql<{ warehouseId: number }[]>`
    insert into catalog.warehouses (code, code_key, name, time_zone)
    values (${code}, ${code}, ${code}, 'Europe/London')
    returning warehouse_id as "warehouseId"`;
  if (!row) throw new Error('the warehouse was not inserted');
  const { warehouseId } = row;
  await sql`select stock.open_ledger(${warehouseId})`;
  await sql`
    insert into catalog.bins (warehouse_id, code, code_key, zone, kind)
    select ${warehouseId}::int, code, code, left(code, 1), kind
    from (
      values (${RECEIVING_BIN}, 'receiving'), (${UNPLACED_BIN}, 'storage')
      union all
      select 'A-' || lpad(n::text, 4, '0'), 'storage' from generate_series(1, ${BINS}::int) n
    ) as bin (code, kind)`;
  await sql`
    insert into catalog.item_settings (warehouse_id, item_id, home_bin_id)
    select ${warehouseId}::int, i.item_id, b.bin_id
    from catalog.items i
    join catalog.bins b on b.warehouse_id = ${warehouseId}
      and b.code = 'A-' || lpad((1 + i.item_id % ${BINS}::int)::text, 4, '0')`;
  return warehouseId;
}

export interface StockedItem {
  itemId: number;
  sku: string;
  binId: number;
  bin: string;
}

export function selectStockedItems(sql: Sql, warehouseId: number) {
  return sql<StockedItem[]>`
    select i.item_id as "itemId", i.sku, b.bin_id as "binId", b.code as bin
    from catalog.item_settings s
    join catalog.items i on i.item_id = s.item_id
    join catalog.bins b on b.bin_id = s.home_bin_id
    where s.warehouse_id = ${warehouseId}
    order by i.item_id`;
}
