import { availableOf } from '@stockwire/shared/stock-level';
import type { StockAt } from '@stockwire/shared/stock-views';
import type { Actor } from '../../../domain/actor.ts';
import { refuseRead } from '../../../domain/stock/read-refusals.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import { readSnapshot } from '../../../platform/db/snapshot.ts';
import { selectItemBySku } from './item.queries.ts';
import { type ReadHead, selectReadHead } from './read-head.queries.ts';
import { selectBinsAt, selectOptionalFiguresAt } from './stock-at.queries.ts';

const NOTHING_YET = { version: 0, onHand: 0, sellable: 0, held: 0, allocated: 0, short: 0 };

export interface ReadStockAt {
  warehouseId: number;
  sku: string;
  at: Date;
}

/**
 * An item's figures and bins at a time, by recorded time. `asOf` is the item's newest entry until then,
 * 0 before the first; the entries of other items in between change nothing here.
 */
export function readStockAt(
  deps: { database: Database; clock: Clock },
  _actor: Actor,
  { warehouseId, sku, at }: ReadStockAt,
): Promise<StockAt> {
  return readSnapshot(deps.database, async (tx) => {
    const head = await selectReadHead(tx, warehouseId);
    assertPast(at, head, deps.clock);
    const item = await selectItemBySku(tx, sku);
    const place = { warehouseId, itemId: item.itemId };
    const found = await selectOptionalFiguresAt(tx, place, at);
    const { seq, ...figures } = found ?? { seq: 0, ...NOTHING_YET };
    const bins = seq === 0 ? [] : [...(await selectBinsAt(tx, place, seq))];
    return {
      at: at.toISOString(),
      asOf: seq,
      epoch: head.epoch,
      sku: item.sku,
      ...figures,
      available: availableOf(figures),
      bins,
    };
  });
}

/** The ledger's own time may run a little ahead of this node's clock. */
function assertPast(at: Date, head: ReadHead, clock: Clock): void {
  if (at.getTime() <= Math.max(clock.now(), head.recordedAt.getTime())) return;
  const errors = [{ pointer: '#query/at', code: 'future', message: 'must not be in the future' }];
  throw refuseRead({ code: 'validation', errors });
}
