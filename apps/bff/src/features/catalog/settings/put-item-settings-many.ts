import type { PutItemSettings } from '@stockwire/shared/catalog';
import { foldCode } from '@stockwire/shared/text';
import type { Actor } from '../../../domain/actor.ts';
import { refuse, refuseFields } from '../../../domain/catalog/refusals.ts';
import { againIfDeadlocked } from '../../../platform/db/again-if-deadlocked.ts';
import type { Orm } from '../../../platform/db/database.ts';
import type { CatalogDeps } from '../catalog-deps.ts';
import { selectItemIds } from '../items/item.queries.ts';
import { selectOptionalWarehouse } from '../warehouses/warehouse.queries.ts';
import { homeBinIdsOf } from './home-bin-ids.ts';
import { upsertSettings } from './settings.queries.ts';

/** Rows of one statement: it holds 65,534 parameters, and a row takes four. */
const ROWS_PER_STATEMENT = 5_000;

export interface PutManySettings {
  warehouseId: number;
  settings: (PutItemSettings & { sku: string })[];
}

/**
 * Makes or replaces what a warehouse says about many items, all or none, whatever was there: for imports,
 * which know better. Answers how many items that were.
 */
export function putItemSettingsMany(
  { database }: CatalogDeps,
  _actor: Actor,
  command: PutManySettings,
): Promise<number> {
  // Who changes one item meanwhile may hold it and wait for the revision that the first statement took.
  return againIfDeadlocked(() => database.orm.transaction((orm) => putMany(orm, command)));
}

async function putMany(orm: Orm, { warehouseId, settings }: PutManySettings): Promise<number> {
  if ((await selectOptionalWarehouse(orm, warehouseId)) === undefined) {
    throw refuse({ code: 'not-found', what: 'warehouse' });
  }
  const itemIds = await itemIdsOf(orm, settings);
  const homes = await homeBinIdsOf(
    orm,
    warehouseId,
    settings.map(({ homeBin }, index) => ({ code: homeBin, pointer: `/${index}/homeBin` })),
  );
  const rows = settings.map(({ homeBin, reorderPoint }, index) => ({
    warehouseId,
    itemId: itemIds[index] ?? 0,
    homeBinId: homeBin === null ? null : (homes.get(foldCode(homeBin)) ?? null),
    reorderPoint,
  }));
  // The same order for everybody, so that two imports at once wait instead of deadlocking.
  rows.sort((a, b) => a.itemId - b.itemId);
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    await upsertSettings(orm, rows.slice(from, from + ROWS_PER_STATEMENT));
  }
  return rows.length;
}

/** Ids in the order of the settings; an unknown SKU, or one named twice, is refused. */
async function itemIdsOf(orm: Orm, settings: { sku: string }[]): Promise<number[]> {
  const skuKeys = settings.map(({ sku }) => foldCode(sku));
  const ids = new Map<string, number>();
  for (let from = 0; from < skuKeys.length; from += ROWS_PER_STATEMENT) {
    const part = await selectItemIds(orm, skuKeys.slice(from, from + ROWS_PER_STATEMENT));
    for (const { skuKey, itemId } of part) ids.set(skuKey, itemId);
  }
  const seen = new Set<string>();
  const faults = skuKeys.flatMap((skuKey, index) => {
    const pointer = `/${index}/sku`;
    if (!ids.has(skuKey)) {
      return [{ pointer, code: 'unknown-item', message: 'is no item in the catalog' }];
    }
    if (seen.has(skuKey)) {
      return [{ pointer, code: 'item-twice', message: 'is in the list already' }];
    }
    seen.add(skuKey);
    return [];
  });
  if (faults.length > 0) throw refuseFields(faults);
  return skuKeys.flatMap((skuKey) => ids.get(skuKey) ?? []);
}
