import type { Bin, NewBin } from '@stockwire/shared/catalog';
import type { Actor } from '../../../domain/actor.ts';
import type { CatalogDeps } from '../catalog-deps.ts';
import { insertNewBins } from './insert-new-bins.ts';

/** Makes many bins of a warehouse at once, all or none, and answers them in the order given. */
export function createBins(
  { database }: CatalogDeps,
  _actor: Actor,
  { warehouseId, bins }: { warehouseId: number; bins: NewBin[] },
): Promise<Bin[]> {
  const placed = bins.map((bin, index) => ({ bin, pointer: `/${index}/code` }));
  return database.orm.transaction((orm) => insertNewBins(orm, warehouseId, placed));
}
