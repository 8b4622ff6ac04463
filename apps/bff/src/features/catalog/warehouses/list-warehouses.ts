import type { Warehouse } from '@stockwire/shared/catalog';
import type { Actor } from '../../../domain/actor.ts';
import type { CatalogDeps } from '../catalog-deps.ts';
import { selectWarehouses } from './warehouse.queries.ts';

/** Every warehouse, by code. */
export function listWarehouses({ database }: CatalogDeps, _actor: Actor): Promise<Warehouse[]> {
  return selectWarehouses(database.orm);
}
