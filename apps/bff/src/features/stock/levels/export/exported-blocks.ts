import type { LedgerPosition } from '@stockwire/shared/ids';
import type { RowRun } from '@stockwire/shared/stock-views';
import { refuseRead } from '../../../../domain/stock/read-refusals.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { LevelQuery } from '../question/level-query.ts';
import { rowsInOrder } from '../rows-in-order.ts';
import type { ViewCache } from '../view-cache.ts';
import {
  type ExportRow,
  fetchExported,
  openExportCursor,
  selectExported,
} from './export.queries.ts';

/** A block of rows is some 150 kB of text: little to hold, and much for each round trip. */
const ROWS_A_BLOCK = 2_000;

/** Rows of a view by position; null is all of them, and positions beyond its end are none. */
export interface AskedRows {
  warehouseId: number;
  viewId: string;
  runs: readonly RowRun[] | null;
}

/** The rows that answer a question, in its order. */
export async function* blocksOfQuestion(
  tx: Tx,
  query: LevelQuery,
): AsyncGenerator<ExportRow[], void> {
  await openExportCursor(tx, query);
  for (;;) {
    const rows = await fetchExported(tx, ROWS_A_BLOCK);
    if (rows.length === 0) return;
    yield rows;
  }
}

interface ViewBlocks {
  views: ViewCache;
  /** Of the snapshot that the rows are read in. */
  head: LedgerPosition;
  asked: AskedRows;
}

/** Rows of a view in its order, with the figures of the snapshot. */
export async function* blocksOfView(
  tx: Tx,
  { views, head, asked }: ViewBlocks,
): AsyncGenerator<ExportRow[], void> {
  const { warehouseId, viewId, runs } = asked;
  const view = views.find(viewId);
  if (view?.warehouseId !== warehouseId) throw refuseRead({ code: 'view-gone' });
  // After a restore the rows of the view may be gone: its order is of another epoch.
  if (view.epoch !== head.epoch) throw refuseRead({ code: 'view-gone' });
  for (const itemIds of idBlocks(view.ids, runs ?? [{ first: 0, last: view.ids.length - 1 }])) {
    yield rowsInOrder(itemIds, await selectExported(tx, warehouseId, itemIds));
  }
}

/** The ids of runs, gathered so that many short runs cost no more round trips than one long one. */
function* idBlocks(ids: Int32Array, runs: readonly RowRun[]): Generator<number[], void> {
  let block: number[] = [];
  for (const { first, last } of runs) {
    for (const itemId of ids.subarray(first, last + 1)) {
      block.push(itemId);
      if (block.length < ROWS_A_BLOCK) continue;
      yield block;
      block = [];
    }
  }
  if (block.length > 0) yield block;
}
