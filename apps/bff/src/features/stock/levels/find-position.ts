import type { ViewPosition } from '@stockwire/shared/stock-views';
import type { Actor } from '../../../domain/actor.ts';
import { refuseRead } from '../../../domain/stock/read-refusals.ts';
import type { Database } from '../../../platform/db/database.ts';
import { selectItemBySku } from '../reads/item.queries.ts';
import type { ViewCache } from './view-cache.ts';

/** Where an item stands in a view: a walk over its ids, a millisecond for a million. */
export async function findPosition(
  deps: { database: Pick<Database, 'sql'>; views: ViewCache },
  _actor: Actor,
  { warehouseId, viewId, sku }: { warehouseId: number; viewId: string; sku: string },
): Promise<ViewPosition> {
  const view = deps.views.find(viewId);
  if (view?.warehouseId !== warehouseId) throw refuseRead({ code: 'view-gone' });
  const item = await selectItemBySku(deps.database.sql, sku);
  const position = view.ids.indexOf(item.itemId);
  return { ...item, position: position === -1 ? null : position };
}
