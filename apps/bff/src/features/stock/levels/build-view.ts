import type { View } from '@stockwire/shared/stock-views';
import type { Actor } from '../../../domain/actor.ts';
import { refuseRead } from '../../../domain/stock/read-refusals.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';
import { readSnapshot } from '../../../platform/db/snapshot.ts';
import { selectGroupedIdsText, selectLevelIdsText } from './level.queries.ts';
import { limitStatements } from './limit-statements.queries.ts';
import { joinIds, parseIds } from './parse-ids.ts';
import { type AskedLevels, type LevelQuery, parseLevelQuery } from './question/level-query.ts';
import { selectViewMark } from './view.queries.ts';
import type { BuiltView, ViewCache } from './view-cache.ts';
import { remarkView } from './view-mark.ts';

/** A million rows take about a second; a server that needs longer than this has other troubles. */
const BUILD_TIMEOUT_MS = 15_000;

/** The most rows a view holds: a quarter of all memory for views, and four times the largest catalog. */
const VIEW_ROWS_MAX = 4_000_000;

/** Puts the rows of a question in order; equal questions share a view as long as it is right. */
export async function buildView(
  deps: { database: Database; views: ViewCache },
  _actor: Actor,
  command: AskedLevels,
): Promise<View> {
  const query = parseLevelQuery(command, '');
  const view = await deps.views.take({
    key: query.key,
    remark: (old) => remarkView(deps.database.sql, query, old),
    build: () => buildOrder(deps, query),
  });
  return {
    viewId: view.viewId,
    total: view.ids.length,
    asOf: view.asOf,
    epoch: view.epoch,
    builtAt: new Date(view.builtAtMs).toISOString(),
    ...(view.groups !== null && { groups: view.groups }),
  };
}

/** The order of a question's rows, read in one snapshot with the ledger's head. */
export function buildOrder(
  { database }: { database: Database },
  query: LevelQuery,
  rowsMax = VIEW_ROWS_MAX,
): Promise<BuiltView> {
  const { warehouseId } = query;
  return readSnapshot(database, async (tx) => {
    await limitStatements(tx, BUILD_TIMEOUT_MS);
    const mark = await selectViewMark(tx, warehouseId);
    if (mark === null) throw refuseRead({ code: 'not-found', what: 'warehouse' });
    const { ids, groups } = await selectOrder(tx, query, rowsMax + 1);
    if (ids.length > rowsMax) throw refuseTooMany(rowsMax);
    return { warehouseId, ids, groups, epoch: mark.epoch, asOf: mark.seq, mark };
  });
}

async function selectOrder(
  tx: Tx,
  query: LevelQuery,
  limit: number,
): Promise<Pick<BuiltView, 'ids' | 'groups'>> {
  const { groupBy } = query;
  if (groupBy === null) {
    return { ids: parseIds(await selectLevelIdsText(tx, query, limit)), groups: null };
  }
  const grouped = await selectGroupedIdsText(tx, query, groupBy);
  const parts = grouped.map(({ ids }) => parseIds(ids));
  const groups = grouped.map(({ value }, at) => ({ value, rows: parts[at]?.length ?? 0 }));
  return { ids: joinIds(parts), groups };
}

function refuseTooMany(rowsMax: number) {
  const message = `more than ${rowsMax} rows: narrow it down`;
  return refuseRead({
    code: 'validation',
    errors: [{ pointer: '/filter', code: 'too-many-rows', message }],
  });
}
