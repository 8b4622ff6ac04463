import type { LevelPage } from '@stockwire/shared/stock-views';
import type { Actor } from '../../../domain/actor.ts';
import type { Database } from '../../../platform/db/database.ts';
import { readSnapshot } from '../../../platform/db/snapshot.ts';
import { selectReadHead } from '../reads/read-head.queries.ts';
import { selectLevelPlaces, selectLevels, selectLevelTotal } from './level.queries.ts';
import { limitStatements } from './limit-statements.queries.ts';
import { readLevelCursor, writeLevelCursor } from './question/level-cursor.ts';
import { type AskedLevels, parseLevelQuery } from './question/level-query.ts';
import { rowsInOrder } from './rows-in-order.ts';

/** A page over a million rows sorts them all; longer than this nobody waits for a page. */
const PAGE_TIMEOUT_MS = 10_000;

/** Counting so many takes as long as reading a page; more would keep the first rows waiting. */
const COUNTED_ITEMS_MAX = 20_000;

export interface ListLevels extends AskedLevels {
  limit: number;
  cursor?: string | undefined;
}

/** A page of a warehouse's grid as of one seq, from the start or from a cursor. */
export async function listLevels(
  deps: { database: Database },
  _actor: Actor,
  command: ListLevels,
): Promise<LevelPage> {
  const query = parseLevelQuery(command, '#query');
  const after = command.cursor === undefined ? null : readLevelCursor(query, command.cursor);
  const { warehouseId, limit } = command;
  return readSnapshot(deps.database, async (tx) => {
    await limitStatements(tx, PAGE_TIMEOUT_MS);
    const head = await selectReadHead(tx, warehouseId);
    // One row more than asked tells whether there is a next page.
    const places = await selectLevelPlaces(tx, query, { after, limit: limit + 1 });
    const page = places.slice(0, limit);
    const itemIds = page.map(({ itemId }) => itemId);
    const isWhole = after === null && places.length <= limit;
    const total = isWhole ? places.length : await selectLevelTotal(tx, query, COUNTED_ITEMS_MAX);
    const rows = rowsInOrder(itemIds, await selectLevels(tx, warehouseId, itemIds));
    const last = places.length > limit ? page.at(-1) : undefined;
    const nextCursor = last === undefined ? null : writeLevelCursor(query, last);
    return { epoch: head.epoch, asOf: head.seq, total, rows, nextCursor };
  });
}
