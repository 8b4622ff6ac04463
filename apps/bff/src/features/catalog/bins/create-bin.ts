import type { Bin, NewBin } from '@stockwire/shared/catalog';
import type { Actor } from '../../../domain/actor.ts';
import type { CatalogDeps } from '../catalog-deps.ts';
import { insertNewBins } from './insert-new-bins.ts';

/** Makes a bin of a warehouse; its code, zone and kind are fixed for its life. */
export function createBin(
  { database }: CatalogDeps,
  _actor: Actor,
  { warehouseId, bin }: { warehouseId: number; bin: NewBin },
): Promise<Bin> {
  return database.orm.transaction(async (orm) => {
    const [made] = await insertNewBins(orm, warehouseId, [{ bin, pointer: '/code' }]);
    if (made === undefined) throw new Error(`bin ${bin.code} was inserted and is not there`);
    return made;
  });
}
