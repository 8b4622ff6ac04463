import type { Bin } from '@stockwire/shared/catalog';
import { foldCode } from '@stockwire/shared/text';
import type { Actor } from '../../../domain/actor.ts';
import { refuse } from '../../../domain/catalog/refusals.ts';
import type { CatalogDeps } from '../catalog-deps.ts';
import { type Page, readCursor, toPage } from '../page-cursor.ts';
import { selectOptionalWarehouse } from '../warehouses/warehouse.queries.ts';
import { selectBinsAfter } from './bin.queries.ts';

/** A page of a warehouse's bins by code, retired ones too. */
export async function listBins(
  { database: { orm } }: CatalogDeps,
  _actor: Actor,
  query: { warehouseId: number; limit: number; cursor?: string | undefined },
): Promise<Page<Bin>> {
  const { warehouseId, limit, cursor } = query;
  const after = readCursor(cursor);
  if ((await selectOptionalWarehouse(orm, warehouseId)) === undefined) {
    throw refuse({ code: 'not-found', what: 'warehouse' });
  }
  const rows = await selectBinsAfter(orm, { warehouseId, after, limit: limit + 1 });
  return toPage(rows, limit, (bin) => foldCode(bin.code));
}
