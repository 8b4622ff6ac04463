import type { Item, ItemPatch } from '@stockwire/shared/catalog';
import { foldCode } from '@stockwire/shared/text';
import type { Actor } from '../../../domain/actor.ts';
import { itemFault, mergeItem } from '../../../domain/catalog/merge-item.ts';
import { refuse, refuseChange, refuseFields } from '../../../domain/catalog/refusals.ts';
import { searchTextOf } from '../../../domain/catalog/search-text.ts';
import type { Orm } from '../../../platform/db/database.ts';
import type { CatalogDeps } from '../catalog-deps.ts';
import { supplierIdsOf } from '../suppliers/supplier-ids.ts';
import { insertNewPacks } from './insert-new-packs.ts';
import { selectOptionalItem } from './item.queries.ts';
import { deletePacks, updateItem } from './item-writes.queries.ts';

export interface ChangeItem {
  sku: string;
  patch: ItemPatch;
  /** The version that the change was made on. */
  version: number;
}

/** Changes the named fields of an item, if nobody changed it since; its packs are replaced as a whole. */
export function changeItem(
  { database }: CatalogDeps,
  _actor: Actor,
  { sku, patch, version }: ChangeItem,
): Promise<Item> {
  const skuKey = foldCode(sku);
  return database.orm.transaction(async (orm) => {
    const item = await selectOptionalItem(orm, skuKey);
    if (item?.version !== version) throw refuseChange('item', version, item);
    const merged = mergeItem(item, patch);
    const fault = itemFault(merged);
    if (fault !== null) throw refuseFields([fault]);
    const changed = await updateItem(orm, item, await columnsOf(orm, merged, patch));
    // Somebody was faster after the read: the guard in the statement saw it.
    if (!changed) throw refuseChange('item', version, await selectOptionalItem(orm, skuKey));
    if (patch.packs !== undefined) {
      await deletePacks(orm, item.itemId);
      await insertNewPacks(orm, [{ itemId: item.itemId, packs: patch.packs, pointer: '' }]);
    }
    const now = await selectOptionalItem(orm, skuKey);
    if (now === undefined) throw refuse({ code: 'not-found', what: 'item' });
    return now;
  });
}

async function columnsOf(orm: Orm, merged: Item, patch: ItemPatch) {
  const { name, category, costMinor, priceMinor, currency, supplierCode } = merged;
  const suppliers = await supplierIdsOf(orm, [{ code: supplierCode, pointer: '/supplierCode' }]);
  return {
    name,
    category,
    costMinor,
    priceMinor,
    currency,
    supplierId: supplierCode === null ? null : (suppliers.get(foldCode(supplierCode)) ?? null),
    searchText: searchTextOf(merged),
    retired: patch.retired,
  };
}
