import type { Item } from '@stockwire/shared/catalog';
import { foldCode } from '@stockwire/shared/text';
import type { Actor } from '../../../domain/actor.ts';
import { searchPatterns } from '../../../domain/catalog/search-text.ts';
import type { CatalogDeps } from '../catalog-deps.ts';
import { type Page, readCursor, toPage } from '../page-cursor.ts';
import { type ItemState, selectItemsAfter } from './item.queries.ts';

export interface ListItems {
  /** Words that all must be in SKU, name or a GTIN. */
  search?: string | undefined;
  /** Items in use, or retired ones; all where it is not said. */
  state?: ItemState | undefined;
  category?: string | undefined;
  /** Code of the supplier. */
  supplier?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** A page of items by SKU, retired ones too unless asked otherwise. */
export async function listItems(
  { database }: CatalogDeps,
  _actor: Actor,
  { search = '', state, category, supplier, limit, cursor }: ListItems,
): Promise<Page<Item>> {
  const rows = await selectItemsAfter(database.orm, {
    patterns: searchPatterns(search),
    state,
    category,
    supplierKey: supplier === undefined ? undefined : foldCode(supplier),
    after: readCursor(cursor),
    limit: limit + 1,
  });
  return toPage(rows, limit, (item) => foldCode(item.sku));
}
