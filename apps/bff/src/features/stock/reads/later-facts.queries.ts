import type { SqlOrTx } from '../../../platform/db/database.ts';

export interface LaterFact {
  seq: number;
  name: string;
  reversedBy: number | null;
}

/**
 * What may change about entries after they were written. `offset 0` makes it one look-up by key an entry,
 * on a ledger without statistics too; the times name the partitions.
 */
export function selectLaterFacts(
  sql: SqlOrTx,
  range: { warehouseId: number; seqs: number[]; since: Date; until: Date },
) {
  return sql<LaterFact[]>`
    select entry.seq, item.name, reversal.seq_from as "reversedBy"
    from unnest(${range.seqs}::bigint[]) as asked (seq)
    cross join lateral (
      select seq, item_id, command_seq
      from stock.inventory_transactions
      where warehouse_id = ${range.warehouseId}
        and seq = asked.seq
        and recorded_at >= ${range.since}
        and recorded_at <= ${range.until}
      offset 0
    ) as entry
    cross join lateral (
      select name
      from catalog.items
      where item_id = entry.item_id
      offset 0
    ) as item
    left join lateral (
      select seq_from
      from stock.commands
      where warehouse_id = ${range.warehouseId}
        and reverses_seq = entry.command_seq
      offset 0
    ) as reversal on true`;
}
