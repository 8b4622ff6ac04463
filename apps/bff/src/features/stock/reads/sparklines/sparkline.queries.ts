import type { SqlOrTx } from '../../../../platform/db/database.ts';

export interface SparklineRow {
  itemId: number;
  /** As the level stands in this snapshot. */
  onHand: number;
  /** On hand after each of the seqs asked for; null when nothing has changed since the first. */
  points: number[] | null;
}

/**
 * What items had on hand after each of some seqs, which rise from `seqs[0]`; entries beyond that one were
 * recorded at or after `since`, which names the partitions. For each point one look by index, and none at
 * all for an item that has rested; the order names the whole index, because the planner would otherwise
 * walk the ledger of the warehouse backwards in search of an item.
 */
export async function selectSparklines(
  sql: SqlOrTx,
  { warehouseId, itemIds }: { warehouseId: number; itemIds: number[] },
  { seqs, since }: { seqs: number[]; since: Date },
): Promise<SparklineRow[]> {
  const [first = 0] = seqs;
  return sql<SparklineRow[]>`
    select item.item_id as "itemId",
           coalesce(level.on_hand, 0) as "onHand",
           past.points
    from catalog.items item
    left join stock.stock_levels level
      on level.warehouse_id = ${warehouseId}
      and level.item_id = item.item_id
    left join lateral (
      select array_agg(coalesce(entry.on_hand, opening.on_hand) order by point.place) as points
      from (
        select on_hand - delta_on_hand as on_hand
        from stock.inventory_transactions
        where warehouse_id = ${warehouseId}
          and item_id between item.item_id and item.item_id
          and seq > ${first}
          and recorded_at >= ${since}
        order by item_id, seq
        limit 1
      ) as opening
      cross join unnest(${seqs}::bigint[]) with ordinality as point (seq, place)
      left join lateral (
        select on_hand
        from stock.inventory_transactions
        where warehouse_id = ${warehouseId}
          and item_id between item.item_id and item.item_id
          and seq > ${first}
          and seq <= point.seq
          and recorded_at >= ${since}
        order by item_id desc, seq desc
        limit 1
      ) as entry on true
    ) as past on level.last_seq > ${first}
    where item.item_id = any(${itemIds}::int[])`;
}
