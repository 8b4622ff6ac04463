import { foldCode } from '@stockwire/shared/text';
import { refuseRead } from '../../../domain/stock/read-refusals.ts';
import type { SqlOrTx } from '../../../platform/db/database.ts';

/** An item of the catalog by its SKU, however it is written; refuses where there is none. */
export async function selectItemBySku(
  sql: SqlOrTx,
  sku: string,
): Promise<{ itemId: number; sku: string }> {
  const [item] = await sql<{ itemId: number; sku: string }[]>`
    select item_id as "itemId", sku
    from catalog.items
    where sku_key = ${foldCode(sku)}`;
  if (item === undefined) throw refuseRead({ code: 'not-found', what: 'item' });
  return item;
}
