import type { SqlOrTx } from '../../../platform/db/database.ts';
import { selectSeenCommands } from '../commit-batch.queries.ts';

interface BinBase {
  skuKey: string;
  binKey: string;
  quantity: number;
  version: number;
}

/** What lies in these bins of these items, where anything ever did. */
export function selectBinBases(
  sql: SqlOrTx,
  warehouseId: number,
  pairs: { skuKey: string; binKey: string }[],
): Promise<BinBase[]> {
  return sql<BinBase[]>`
    select item.sku_key as "skuKey", bin.code_key as "binKey", stock.quantity, stock.version
    from unnest(
      ${pairs.map(({ skuKey }) => skuKey)}::text[], ${pairs.map(({ binKey }) => binKey)}::text[]
    ) as pair (sku_key, bin_key)
    join catalog.items item on item.sku_key = pair.sku_key
    join catalog.bins bin on bin.warehouse_id = ${warehouseId} and bin.code_key = pair.bin_key
    join stock.bin_stock stock
      on stock.warehouse_id = ${warehouseId}
      and stock.item_id = item.item_id
      and stock.bin_id = bin.bin_id`;
}

/** First entry of a command that is in the ledger. */
export async function selectOptionalCommandSeq(
  sql: SqlOrTx,
  warehouseId: number,
  commandId: string,
): Promise<number | undefined> {
  const [row] = await selectSeenCommands(sql, warehouseId, [commandId]);
  return row?.seqFrom;
}
