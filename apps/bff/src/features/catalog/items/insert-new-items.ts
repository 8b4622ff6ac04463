import type { Item, NewItem } from '@stockwire/shared/catalog';
import { foldCode } from '@stockwire/shared/text';
import { refuse } from '../../../domain/catalog/refusals.ts';
import { searchTextOf } from '../../../domain/catalog/search-text.ts';
import type { Orm } from '../../../platform/db/database.ts';
import { supplierIdsOf } from '../suppliers/supplier-ids.ts';
import { insertNewPacks } from './insert-new-packs.ts';
import { selectItemsByIds } from './item.queries.ts';
import { insertItems } from './item-writes.queries.ts';

/** Rows of one statement: it holds 65,534 parameters, and an item takes a dozen. */
const ROWS_PER_STATEMENT = 1_000;

/** An item to insert, and where it stands in the request. */
export interface PlacedItem {
  item: NewItem;
  /** JSON Pointer of the item in the body; empty where it is the body. */
  pointer: string;
}

/**
 * Inserts items in sets, all or none, and answers them in the order given. The caller's transaction ends
 * by the refusal where a SKU or GTIN is taken or a supplier unknown.
 */
export async function insertNewItems(orm: Orm, placed: PlacedItem[]): Promise<Item[]> {
  refuseTwins(placed);
  const supplierIds = await supplierIdsOf(
    orm,
    placed.map(({ item, pointer }) => ({
      code: item.supplierCode,
      pointer: `${pointer}/supplierCode`,
    })),
  );
  // Everybody takes the SKUs in the same order, so that two imports at once wait instead of deadlocking.
  const sorted = placed
    .map(({ item, pointer }) => ({ item, pointer, skuKey: foldCode(item.sku) }))
    .sort((a, b) => (a.skuKey < b.skuKey ? -1 : 1));
  const itemIds = new Map<string, number>();
  for (let from = 0; from < sorted.length; from += ROWS_PER_STATEMENT) {
    const rows = sorted
      .slice(from, from + ROWS_PER_STATEMENT)
      .map(({ item, skuKey }) => rowOf(item, skuKey, supplierIds));
    for (const made of await insertItems(orm, rows)) itemIds.set(made.skuKey, made.itemId);
  }
  const withIds = placed.map(({ item, pointer }) => {
    const itemId = itemIds.get(foldCode(item.sku));
    if (itemId === undefined) throw refuseSku(item.sku, pointer);
    return { itemId, packs: item.packs, pointer };
  });
  await insertNewPacks(orm, withIds);
  return selectInOrder(
    orm,
    withIds.map(({ itemId }) => itemId),
  );
}

function rowOf(item: NewItem, skuKey: string, supplierIds: Map<string, number>) {
  const { packs: _, supplierCode, ...fields } = item;
  const supplierId =
    supplierCode === null ? null : (supplierIds.get(foldCode(supplierCode)) ?? null);
  return { ...fields, skuKey, supplierId, searchText: searchTextOf(item) };
}

function refuseSku(sku: string, pointer: string) {
  return refuse({
    code: 'already-exists',
    what: 'item',
    field: 'sku',
    value: sku,
    pointer: `${pointer}/sku`,
  });
}

function refuseTwins(placed: PlacedItem[]): void {
  const seen = new Set<string>();
  for (const { item, pointer } of placed) {
    const skuKey = foldCode(item.sku);
    if (seen.has(skuKey)) throw refuseSku(item.sku, pointer);
    seen.add(skuKey);
  }
}

async function selectInOrder(orm: Orm, itemIds: number[]): Promise<Item[]> {
  const byId = new Map<number, Item>();
  for (let from = 0; from < itemIds.length; from += ROWS_PER_STATEMENT) {
    const found = await selectItemsByIds(orm, itemIds.slice(from, from + ROWS_PER_STATEMENT));
    for (const item of found) byId.set(item.itemId, item);
  }
  return itemIds.flatMap((itemId) => byId.get(itemId) ?? []);
}
