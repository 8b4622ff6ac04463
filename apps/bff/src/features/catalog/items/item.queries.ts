import { type Item, PACK_LEVELS, type Pack } from '@stockwire/shared/catalog';
import { shortestGtin } from '@stockwire/shared/gtin';
import { and, asc, eq, gt, inArray, isNotNull, isNull, like, sql } from 'drizzle-orm';
import type { Orm } from '../../../platform/db/database.ts';
import { itemPacks, items, suppliers } from '../catalog.tables.ts';

/** One statement reads item and packs, so that they are of the same version. */
const itemColumns = {
  itemId: items.itemId,
  sku: items.sku,
  name: items.name,
  category: items.category,
  costMinor: items.costMinor,
  priceMinor: items.priceMinor,
  currency: items.currency,
  supplierCode: suppliers.code,
  packs: sql<Pack[]>`(
    select coalesce(json_agg(json_build_object('level', level, 'factor', factor, 'gtin', gtin)), '[]')
    from ${itemPacks}
    where ${itemPacks.itemId} = ${items.itemId})`,
  retiredAt: items.retiredAt,
  version: items.version,
  createdAt: items.createdAt,
  updatedAt: items.updatedAt,
};

function selectItemRows(orm: Orm) {
  return orm
    .select(itemColumns)
    .from(items)
    .leftJoin(suppliers, eq(suppliers.supplierId, items.supplierId))
    .$dynamic();
}

function toItem(row: Awaited<ReturnType<typeof selectItemRows>>[number]): Item {
  const packs = row.packs.map(({ gtin, ...pack }) => ({
    ...pack,
    gtin: gtin === null ? null : shortestGtin(gtin),
  }));
  packs.sort((a, b) => PACK_LEVELS.indexOf(a.level) - PACK_LEVELS.indexOf(b.level));
  return {
    ...row,
    packs,
    retiredAt: row.retiredAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export async function selectOptionalItem(orm: Orm, skuKey: string): Promise<Item | undefined> {
  const [row] = await selectItemRows(orm)
    .where(eq(items.skuKey, sql.placeholder('skuKey')))
    .prepare('select_item')
    .execute({ skuKey });
  return row === undefined ? undefined : toItem(row);
}

export async function selectItemsByIds(orm: Orm, itemIds: number[]): Promise<Item[]> {
  const rows = await selectItemRows(orm).where(inArray(items.itemId, itemIds));
  return rows.map(toItem);
}

export type ItemState = 'active' | 'retired';

export interface ItemSelection {
  patterns: string[];
  state: ItemState | undefined;
  category: string | undefined;
  supplierKey: string | undefined;
  after: string | undefined;
  limit: number;
}

/** Items in the order of their folded SKU that match every pattern and all that is asked besides. */
export async function selectItemsAfter(orm: Orm, selection: ItemSelection): Promise<Item[]> {
  const { patterns, state, category, supplierKey, after, limit } = selection;
  const rows = await selectItemRows(orm)
    .where(
      and(
        after === undefined ? undefined : gt(items.skuKey, after),
        state === undefined ? undefined : inState(state),
        category === undefined ? undefined : eq(items.category, category),
        supplierKey === undefined ? undefined : eq(suppliers.codeKey, supplierKey),
        ...patterns.map((pattern) => like(items.searchText, pattern)),
      ),
    )
    .orderBy(asc(items.skuKey))
    .limit(limit);
  return rows.map(toItem);
}

function inState(state: ItemState) {
  return state === 'active' ? isNull(items.retiredAt) : isNotNull(items.retiredAt);
}

export function selectItemIds(orm: Orm, skuKeys: string[]) {
  return orm
    .select({ itemId: items.itemId, skuKey: items.skuKey })
    .from(items)
    .where(inArray(items.skuKey, skuKeys));
}
