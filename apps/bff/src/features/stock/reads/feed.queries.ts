import type { SqlOrTx } from '../../../platform/db/database.ts';
import type { EpochStart } from './check-cursor.ts';

/** Whose entries are read: a warehouse's, or those of one item in it. */
export interface FeedSource {
  warehouseId: number;
  itemId: number | null;
}

/** The last seq of the command that a page after a seq ends in; undefined where the ledger ends first. */
export async function selectOptionalPageEnd(
  sql: SqlOrTx,
  source: FeedSource,
  page: { after: number; limit: number },
): Promise<number | undefined> {
  const [row] = await sql<{ seq: number }[]>`
    select command.seq_to as seq
    from (
      select entry.command_seq
      from stock.inventory_transactions entry
      where entry.warehouse_id = ${source.warehouseId} ${ofItem(sql, source)}
        and entry.seq > ${page.after}
      order by entry.seq
      limit 1 offset ${page.limit - 1}
    ) as last
    join stock.commands command
      on command.warehouse_id = ${source.warehouseId} and command.seq_from = last.command_seq`;
  return row?.seq;
}

/** The first seq of the command that a page before a seq, read backwards, ends in. */
export async function selectOptionalPageStart(
  sql: SqlOrTx,
  source: FeedSource,
  page: { before: number; limit: number },
): Promise<number | undefined> {
  const [row] = await sql<{ seq: number }[]>`
    select command.seq_from as seq
    from (
      select entry.command_seq
      from stock.inventory_transactions entry
      where entry.warehouse_id = ${source.warehouseId} ${ofItem(sql, source)}
        and entry.seq < ${page.before}
      order by entry.seq desc
      limit 1 offset ${page.limit - 1}
    ) as last
    join stock.commands command
      on command.warehouse_id = ${source.warehouseId} and command.seq_from = last.command_seq`;
  return row?.seq;
}

function ofItem(sql: SqlOrTx, { itemId }: FeedSource) {
  return itemId === null ? sql`` : sql`and entry.item_id = ${itemId}`;
}

/** The epochs of a ledger with their first seqs. */
export function selectEpochStarts(sql: SqlOrTx, warehouseId: number) {
  return sql<EpochStart[]>`
    select epoch, first_seq as "firstSeq"
    from stock.ledger_epochs
    where warehouse_id = ${warehouseId}
    order by epoch`;
}
