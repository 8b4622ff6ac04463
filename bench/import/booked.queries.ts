import type { Sql } from '../../apps/bff/src/platform/db/database.ts';

/** Net pieces by folded SKU that an import booked, in the sign that sales files book them with. */
export async function selectBooked(sql: Sql, importId: number): Promise<Map<string, number>> {
  const rows = await sql<{ sku: string; booked: number }[]>`
    select item.sku_key as sku,
           sum(
             case when entry.kind = 'sell' or command.reason = 'customer-return'
               then -entry.delta_on_hand
               else entry.delta_on_hand
             end
           )::bigint as booked
    from stock.inventory_transactions entry
    join stock.commands command
      on command.warehouse_id = entry.warehouse_id and command.seq_from = entry.command_seq
    join catalog.items item on item.item_id = entry.item_id
    where starts_with(command.command_id, ${`import/import-${importId}:`})
      and command.reason is distinct from 'opening-balance'
    group by 1`;
  return new Map(rows.map(({ sku, booked }) => [sku, booked]));
}
