import type { ItemCategory } from '@stockwire/shared/item-categories';
import { asc, count } from 'drizzle-orm';
import type { Orm } from '../../../platform/db/database.ts';
import { items } from '../catalog.tables.ts';

/** Far beyond what a person would choose from; somebody who puts a SKU into every category is not served. */
const CATEGORIES_LISTED_MAX = 1_000;

export function selectCategories(orm: Orm): Promise<ItemCategory[]> {
  return orm
    .select({ category: items.category, items: count() })
    .from(items)
    .groupBy(items.category)
    .orderBy(asc(items.category))
    .limit(CATEGORIES_LISTED_MAX);
}
