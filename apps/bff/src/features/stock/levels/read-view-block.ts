import type { ViewBlock } from '@stockwire/shared/stock-views';
import type { Actor } from '../../../domain/actor.ts';
import { refuseRead } from '../../../domain/stock/read-refusals.ts';
import type { Database } from '../../../platform/db/database.ts';
import { readSnapshot } from '../../../platform/db/snapshot.ts';
import { selectReadHead } from '../reads/read-head.queries.ts';
import { selectLevels } from './level.queries.ts';
import { rowsInOrder } from './rows-in-order.ts';
import type { ViewCache } from './view-cache.ts';

export interface ReadViewBlock {
  warehouseId: number;
  viewId: string;
  from: number;
  limit: number;
}

/** The rows at some positions of a view: its order, with the figures as they are now. */
export async function readViewBlock(
  deps: { database: Database; views: ViewCache },
  _actor: Actor,
  { warehouseId, viewId, from, limit }: ReadViewBlock,
): Promise<ViewBlock> {
  const view = deps.views.find(viewId);
  if (view?.warehouseId !== warehouseId) throw refuseRead({ code: 'view-gone' });
  const itemIds = [...view.ids.subarray(from, from + limit)];
  return readSnapshot(deps.database, async (tx) => {
    const head = await selectReadHead(tx, warehouseId);
    // After a restore the rows of the view may be gone: its order is of another epoch.
    if (head.epoch !== view.epoch) throw refuseRead({ code: 'view-gone' });
    const rows = rowsInOrder(itemIds, await selectLevels(tx, warehouseId, itemIds));
    return { epoch: head.epoch, asOf: head.seq, total: view.ids.length, from, rows };
  });
}
