import type { Warehouse } from '@stockwire/shared/catalog';
import type { Actor } from '../../../domain/actor.ts';
import { visibleWarehouses } from '../../../domain/identity/may.ts';
import type { CatalogDeps } from '../catalog-deps.ts';
import { selectWarehouses } from './warehouse.queries.ts';

/** The warehouses that somebody may see, by code. */
export async function listWarehouses(
  { database }: CatalogDeps,
  actor: Actor,
): Promise<Warehouse[]> {
  const visible = visibleWarehouses(actor);
  const rows = await selectWarehouses(database.orm);
  return visible === 'all' ? rows : rows.filter(({ warehouseId }) => visible.has(warehouseId));
}
