import type { SqlOrTx } from '../../../platform/db/database.ts';

/**
 * The last seq that was recorded at or before a time, 0 where there is none, by halving the ledger: seqs
 * have no holes and recorded time never runs back, so a billion entries take thirty look-ups by key and
 * the ledger needs no index by time.
 */
export async function selectSeqAt(
  sql: SqlOrTx,
  { warehouseId, head }: { warehouseId: number; head: number },
  at: Date,
): Promise<number> {
  const [row] = await sql<{ seq: number }[]>`
    with recursive halving (low, high) as (
      select 0::bigint, ${head}::bigint
      union all
      select case when entry.recorded_at <= ${at} then middle.seq else halving.low end,
             case when entry.recorded_at <= ${at} then halving.high else middle.seq - 1 end
      from halving
      cross join lateral (select (halving.low + halving.high + 1) / 2 as seq) as middle
      cross join lateral (
        select recorded_at
        from stock.inventory_transactions
        where warehouse_id = ${warehouseId}
          and seq = middle.seq
        limit 1
      ) as entry
      where halving.low < halving.high
    )
    select low as seq
    from halving
    where low = high`;
  if (row === undefined) throw new Error(`the ledger of warehouse ${warehouseId} has a hole`);
  return row.seq;
}

/** When an entry was recorded. */
export async function selectEntryTime(
  sql: SqlOrTx,
  warehouseId: number,
  seq: number,
): Promise<Date> {
  const [row] = await sql<{ recordedAt: Date }[]>`
    select recorded_at as "recordedAt"
    from stock.inventory_transactions
    where warehouse_id = ${warehouseId}
      and seq = ${seq}`;
  if (row === undefined)
    throw new Error(`the ledger of warehouse ${warehouseId} has no entry ${seq}`);
  return row.recordedAt;
}
