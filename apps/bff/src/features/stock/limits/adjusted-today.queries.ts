import type { SqlOrTx } from '../../../platform/db/database.ts';

/** When the day of a warehouse began that a moment belongs to, by the clocks on its walls. */
export async function selectDayBegin(sql: SqlOrTx, warehouseId: number, at: Date): Promise<Date> {
  const [row] = await sql<{ began: Date }[]>`
    select date_trunc('day', ${at}::timestamptz at time zone time_zone) at time zone time_zone as began
    from catalog.warehouses
    where warehouse_id = ${warehouseId}`;
  if (row === undefined) throw new Error(`there is no warehouse ${warehouseId}`);
  return row.began;
}

/**
 * Pieces that somebody has added and taken alone by adjustments since an entry: what a second person let
 * pass uses up none of the limit, and is caused by its request. The ledger has no index by
 * person: what is looked at is the day's commands of the warehouse, in the order they are stored.
 */
export async function selectAdjustedPieces(
  sql: SqlOrTx,
  { warehouseId, actorId }: { warehouseId: number; actorId: string },
  since: { seq: number; time: Date },
): Promise<number> {
  const [row] = await sql<{ pieces: number }[]>`
    select coalesce(sum(abs(t.bin_delta)), 0)::bigint as pieces
    from stock.commands c
    cross join lateral (
      select bin_delta
      from stock.inventory_transactions
      where warehouse_id = c.warehouse_id
        and seq between c.seq_from and c.seq_to
        and recorded_at >= ${since.time}
      offset 0
    ) as t
    where c.warehouse_id = ${warehouseId}
      and c.seq_from > ${since.seq}
      and c.kind = 'adjust'
      and (c.causation_id is null or c.causation_id not like 'request:%')
      and c.actor = ${actorId}`;
  return row?.pieces ?? 0;
}
