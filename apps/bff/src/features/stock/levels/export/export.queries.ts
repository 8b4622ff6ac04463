import type { Figures } from '@stockwire/shared/stock-level';
import type { Tx } from '../../../../platform/db/database.ts';
import { levelConditions, levelOrder, levelTables } from '../level-selection.queries.ts';
import type { LevelQuery } from '../question/level-query.ts';

export interface ExportRow extends Figures {
  sku: string;
  name: string;
  category: string;
  zone: string | null;
  homeBin: string | null;
  reorderPoint: number | null;
  version: number;
  updatedAt: Date | null;
}

/** Lets this transaction wait for a slow reader between two statements, and bounds each of them. */
export async function limitExport(
  tx: Tx,
  { statementMs, waitMs }: { statementMs: number; waitMs: number },
): Promise<void> {
  await tx`
    select set_config('statement_timeout', ${String(statementMs)}, true),
           set_config('idle_in_transaction_session_timeout', ${String(waitMs)}, true),
           set_config('plan_cache_mode', 'force_custom_plan', true),
           -- All rows are going to be read, so the plan that is fastest for all of them is right.
           set_config('cursor_tuple_fraction', '1', true)`;
}

/** Opens the one cursor of an export. Its columns are always the same, so that its fetches stay prepared. */
export async function openExportCursor(tx: Tx, query: LevelQuery): Promise<void> {
  await tx`
    declare exported_levels no scroll cursor for
    select ${exportColumns(tx)}
    from ${levelTables(tx, query.warehouseId)}
    where ${levelConditions(tx, query)}
    order by ${levelOrder(tx, query)}`;
}

/** The rows of some items, in no particular order. */
export function selectExported(tx: Tx, warehouseId: number, itemIds: number[]) {
  return tx<(ExportRow & { itemId: number })[]>`
    select item.item_id as "itemId", ${exportColumns(tx)}
    from ${levelTables(tx, warehouseId)}
    where item.item_id = any(${itemIds}::integer[])`;
}

function exportColumns(tx: Tx) {
  return tx`
    item.sku, item.name, item.category,
    home.zone, home.code as "homeBin", settings.reorder_point as "reorderPoint",
    coalesce(level.on_hand, 0) as "onHand", coalesce(level.sellable, 0) as sellable,
    coalesce(level.held, 0) as held, coalesce(level.allocated, 0) as allocated,
    coalesce(level.short, 0) as short, coalesce(level.version, 0) as version,
    level.updated_at as "updatedAt"`;
}

/** The next rows of the export; none at its end. */
export function fetchExported(tx: Tx, count: number) {
  return tx.unsafe<ExportRow[]>(`fetch ${Math.trunc(count)} from exported_levels`);
}

/** What a file of a warehouse is named after. */
export async function selectWarehouseCode(tx: Tx, warehouseId: number): Promise<string> {
  const [row] = await tx<{ code: string }[]>`
    select code
    from catalog.warehouses
    where warehouse_id = ${warehouseId}`;
  if (row === undefined) throw new Error(`warehouse ${warehouseId} has a ledger and no code`);
  return row.code;
}
