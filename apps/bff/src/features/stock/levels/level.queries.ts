import { availableOf, type EntryKind, type Level, statusOf } from '@stockwire/shared/stock-level';
import type { GroupColumn } from '@stockwire/shared/stock-views';
import type { SqlOrTx } from '../../../platform/db/database.ts';
import { shownBy } from '../shown-by.queries.ts';
import {
  levelAfter,
  levelConditions,
  levelGroup,
  levelOrder,
  levelPlaceValues,
  levelTables,
  questionTables,
} from './level-selection.queries.ts';
import type { LevelPlace } from './question/level-cursor.ts';
import type { LevelQuery } from './question/level-query.ts';

interface LevelRow extends Omit<Level, 'available' | 'status' | 'updatedAt' | 'lastChange'> {
  updatedAt: Date | null;
  lastSeq: number | null;
  lastKind: EntryKind | null;
  lastDelta: number;
  lastBy: string;
}

/**
 * The rows of these items as the grid shows them, in no particular order. An item without a row in this
 * warehouse has zeros at version 0. The newest entry is looked up by its time too, which names its partition.
 */
export async function selectLevels(
  sql: SqlOrTx,
  warehouseId: number,
  itemIds: number[],
): Promise<Level[]> {
  const rows = await sql<LevelRow[]>`${levelRows(sql, warehouseId, itemIds)}`;
  return rows.map(toLevel);
}

/** The statement of `selectLevels`, for whoever looks at its plan. */
export function levelRows(sql: SqlOrTx, warehouseId: number, itemIds: number[]) {
  return sql`
    select item.item_id as "itemId", item.sku, item.name, item.category,
           home.code as "homeBin", home.zone, settings.reorder_point as "reorderPoint",
           coalesce(level.on_hand, 0) as "onHand", coalesce(level.sellable, 0) as sellable,
           coalesce(level.held, 0) as held, coalesce(level.allocated, 0) as allocated,
           coalesce(level.short, 0) as short, coalesce(level.version, 0) as version,
           level.updated_at as "updatedAt",
           entry.seq as "lastSeq", entry.kind as "lastKind",
           case
             when entry.to_bin_id is null then entry.delta_on_hand
             else abs(entry.bin_delta)
           end as "lastDelta",
           ${shownBy(sql, 'command')} as "lastBy"
    from ${levelTables(sql, warehouseId)}
    left join stock.inventory_transactions entry
      on entry.warehouse_id = ${warehouseId}
      and entry.seq = level.last_seq
      and entry.recorded_at = level.updated_at
    left join stock.commands command
      on command.warehouse_id = ${warehouseId} and command.seq_from = entry.command_seq
    where item.item_id = any(${itemIds}::integer[])`;
}

function toLevel({ lastSeq, lastKind, lastDelta, lastBy, updatedAt, ...row }: LevelRow): Level {
  const at = updatedAt?.toISOString() ?? null;
  const hasEntry = lastSeq !== null && lastKind !== null && at !== null;
  return {
    ...row,
    available: availableOf(row),
    status: statusOf(row, row.reorderPoint),
    updatedAt: at,
    lastChange: hasEntry
      ? { seq: lastSeq, kind: lastKind, delta: lastDelta, by: lastBy, at }
      : null,
  };
}

/** The places of a page's rows in order: of the first rows, or of those after a place. */
export function selectLevelPlaces(
  sql: SqlOrTx,
  query: LevelQuery,
  page: { after: LevelPlace | null; limit: number },
) {
  const after = page.after === null ? sql`` : sql`and ${levelAfter(sql, query, page.after)}`;
  return sql<LevelPlace[]>`
    select item.item_id as "itemId", ${levelPlaceValues(sql, query)} as values
    from ${questionTables(sql, query)}
    where ${levelConditions(sql, query)} ${after}
    order by ${levelOrder(sql, query)}
    limit ${page.limit}`;
}

/** How many rows a question is about; null where the catalog has more items than are counted for a page. */
export async function selectLevelTotal(
  sql: SqlOrTx,
  query: LevelQuery,
  itemsMax: number,
): Promise<number | null> {
  const [row] = await sql<{ total: number | null }[]>`
    select case
      when (select count(*) from (select from catalog.items limit ${itemsMax + 1}) as few) <= ${itemsMax}
      then (
        select count(*)::integer
        from ${questionTables(sql, query)}
        where ${levelConditions(sql, query)}
      )
    end as total`;
  if (row === undefined) throw new Error('count(*) answered no row');
  return row.total;
}

/**
 * The ids of all rows in order, as one PostgreSQL array in text: a million rows of one column would cost
 * the driver more than the sort costs the database.
 */
export async function selectLevelIdsText(
  sql: SqlOrTx,
  query: LevelQuery,
  limit: number,
): Promise<string> {
  const [row] = await sql<{ ids: string }[]>`
    select array(
      select item.item_id
      from ${questionTables(sql, query)}
      where ${levelConditions(sql, query)}
      order by ${levelOrder(sql, query)}
      limit ${limit}
    )::text as ids`;
  if (row === undefined) throw new Error('array(…) answered no row');
  return row.ids;
}

/** The same by group, groups by their folded value and rows without one last. */
export function selectGroupedIdsText(sql: SqlOrTx, query: LevelQuery, groupBy: GroupColumn) {
  const { key, label } = levelGroup(sql, groupBy);
  return sql<{ value: string | null; ids: string }[]>`
    select ${label} as value,
           array_agg(item.item_id order by ${levelOrder(sql, query)})::text as ids
    from ${questionTables(sql, query)}
    where ${levelConditions(sql, query)}
    group by ${key}
    order by ${key} nulls last`;
}
