import type { ItemStock } from '@stockwire/shared/stock-views';
import type { Actor } from '../../../domain/actor.ts';
import type { Database } from '../../../platform/db/database.ts';
import { readSnapshot } from '../../../platform/db/snapshot.ts';
import { selectLevels } from '../levels/level.queries.ts';
import { selectItemBySku } from './item.queries.ts';
import { selectBinsOfItem } from './item-stock.queries.ts';
import { selectReadHead } from './read-head.queries.ts';

/** One item in one warehouse with its bins; zeros where it has never been. */
export function readItemStock(
  deps: { database: Database },
  _actor: Actor,
  { warehouseId, sku }: { warehouseId: number; sku: string },
): Promise<ItemStock> {
  return readSnapshot(deps.database, async (tx) => {
    const head = await selectReadHead(tx, warehouseId);
    const { itemId } = await selectItemBySku(tx, sku);
    const [level] = await selectLevels(tx, warehouseId, [itemId]);
    if (level === undefined) throw new Error(`item ${itemId} has no row`);
    const bins = await selectBinsOfItem(tx, warehouseId, itemId);
    return { epoch: head.epoch, asOf: head.seq, level, bins, claims: [] };
  });
}
