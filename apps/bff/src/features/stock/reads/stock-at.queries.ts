import type { Figures } from '@stockwire/shared/stock-level';
import type { SqlOrTx } from '../../../platform/db/database.ts';

export interface PlacedItem {
  warehouseId: number;
  itemId: number;
}

export interface FiguresAt extends Figures {
  seq: number;
  version: number;
}

/** The figures after an item's newest entry up to a time: recorded time never runs back along a ledger. */
export async function selectOptionalFiguresAt(
  sql: SqlOrTx,
  { warehouseId, itemId }: PlacedItem,
  at: Date,
): Promise<FiguresAt | undefined> {
  const [row] = await sql<FiguresAt[]>`
    select seq, version, on_hand as "onHand", sellable, held, allocated, short
    from stock.inventory_transactions
    where warehouse_id = ${warehouseId}
      and item_id = ${itemId}
      and recorded_at <= ${at}
    order by seq desc
    limit 1`;
  return row;
}

/** What lay in each bin after an entry: the sum of all changes until then. */
export function selectBinsAt(sql: SqlOrTx, { warehouseId, itemId }: PlacedItem, seq: number) {
  return sql<{ bin: string; quantity: number }[]>`
    select bin.code as bin, sum(change.delta)::integer as quantity
    from stock.inventory_transactions entry
    cross join lateral (
      values (entry.bin_id, entry.bin_delta), (entry.to_bin_id, -entry.bin_delta)
    ) as change (bin_id, delta)
    join catalog.bins bin on bin.bin_id = change.bin_id
    where entry.warehouse_id = ${warehouseId}
      and entry.item_id = ${itemId}
      and entry.seq <= ${seq}
    group by bin.bin_id
    having sum(change.delta) <> 0
    order by bin.kind <> 'storage', bin.code_key`;
}
