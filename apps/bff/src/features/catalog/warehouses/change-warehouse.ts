import type { Warehouse, WarehousePatch } from '@stockwire/shared/catalog';
import type { Actor } from '../../../domain/actor.ts';
import { refuseChange } from '../../../domain/catalog/refusals.ts';
import type { CatalogDeps } from '../catalog-deps.ts';
import { selectOptionalWarehouse, updateWarehouse } from './warehouse.queries.ts';

/** Changes name or time zone of a warehouse, if nobody changed it since. */
export async function changeWarehouse(
  { database: { orm } }: CatalogDeps,
  _actor: Actor,
  command: { warehouseId: number; patch: WarehousePatch; version: number },
): Promise<Warehouse> {
  const { warehouseId, patch, version } = command;
  const changed = await updateWarehouse(orm, { warehouseId, version }, patch);
  if (changed !== undefined) return changed;
  throw refuseChange('warehouse', version, await selectOptionalWarehouse(orm, warehouseId));
}
