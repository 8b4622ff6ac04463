import type { Warehouse } from '@stockwire/shared/catalog';
import type { Actor } from '../../../domain/actor.ts';
import { refuse } from '../../../domain/catalog/refusals.ts';
import type { CatalogDeps } from '../catalog-deps.ts';
import { selectOptionalWarehouse } from './warehouse.queries.ts';

export async function readWarehouse(
  { database }: CatalogDeps,
  _actor: Actor,
  { warehouseId }: { warehouseId: number },
): Promise<Warehouse> {
  const warehouse = await selectOptionalWarehouse(database.orm, warehouseId);
  if (warehouse === undefined) throw refuse({ code: 'not-found', what: 'warehouse' });
  return warehouse;
}
