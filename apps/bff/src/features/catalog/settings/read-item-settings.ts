import type { ItemSettings } from '@stockwire/shared/catalog';
import { foldCode } from '@stockwire/shared/text';
import type { Actor } from '../../../domain/actor.ts';
import { refuse } from '../../../domain/catalog/refusals.ts';
import type { Orm } from '../../../platform/db/database.ts';
import type { CatalogDeps } from '../catalog-deps.ts';
import { selectOptionalWarehouse } from '../warehouses/warehouse.queries.ts';
import { selectOptionalSettings } from './settings.queries.ts';

/** What a warehouse says about an item; where it says nothing yet, version 0 and nulls. */
export function readItemSettings(
  { database }: CatalogDeps,
  _actor: Actor,
  { warehouseId, sku }: { warehouseId: number; sku: string },
): Promise<ItemSettings> {
  return selectSettings(database.orm, warehouseId, sku);
}

/** As stored now; refused where warehouse or item do not exist. */
export async function selectSettings(
  orm: Orm,
  warehouseId: number,
  sku: string,
): Promise<ItemSettings> {
  const settings = await selectOptionalSettings(orm, warehouseId, foldCode(sku));
  if (settings !== undefined) return settings;
  const warehouse = await selectOptionalWarehouse(orm, warehouseId);
  throw refuse({ code: 'not-found', what: warehouse === undefined ? 'warehouse' : 'item' });
}
