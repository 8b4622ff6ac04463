import {
  type NewWarehouse,
  RECEIVING_BIN,
  UNPLACED_BIN,
  type Warehouse,
} from '@stockwire/shared/catalog';
import type { Actor } from '../../../domain/actor.ts';
import { refuse } from '../../../domain/catalog/refusals.ts';
import { insertBins } from '../bins/bin.queries.ts';
import type { CatalogDeps } from '../catalog-deps.ts';
import { insertWarehouse, openLedger } from './warehouse.queries.ts';

/** Makes a warehouse with the two bins that every one has, and opens its ledger. */
export function createWarehouse(
  { database }: CatalogDeps,
  _actor: Actor,
  warehouse: NewWarehouse,
): Promise<Warehouse> {
  return database.orm.transaction(async (orm) => {
    const made = await insertWarehouse(orm, warehouse);
    if (made === undefined) {
      throw refuse({
        code: 'already-exists',
        what: 'warehouse',
        field: 'code',
        value: warehouse.code,
        pointer: '/code',
      });
    }
    await insertBins(orm, made.warehouseId, [
      { code: RECEIVING_BIN, zone: RECEIVING_BIN, kind: 'receiving' },
      { code: UNPLACED_BIN, zone: UNPLACED_BIN, kind: 'storage' },
    ]);
    await openLedger(orm, made.warehouseId);
    return made;
  });
}
