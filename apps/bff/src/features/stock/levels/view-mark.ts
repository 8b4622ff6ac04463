import type { LevelColumn } from '@stockwire/shared/stock-views';
import type { Sql } from '../../../platform/db/database.ts';
import type { LevelQuery } from './question/level-query.ts';
import { selectHasNewRows, selectViewMark, type ViewMark } from './view.queries.ts';

/** Some 50 ms of reading the ledger; a view that nobody asked for during more is built anew. */
const ENTRIES_LOOKED_THROUGH_MAX = 100_000;

/** What the catalog says of a row. The other columns change with every entry. */
const CATALOG_COLUMNS: ReadonlySet<LevelColumn> = new Set([
  'sku',
  'name',
  'category',
  'zone',
  'homeBin',
  'reorderPoint',
]);

/**
 * The mark of now when a view of this question that has the old mark is still right, null when it has to be
 * built anew. An order by what the catalog says outlives any number of changes of stock: only an edit of
 * the catalog or an item that is new in the warehouse ends it.
 */
export async function remarkView(
  sql: Sql,
  query: LevelQuery,
  old: ViewMark,
): Promise<ViewMark | null> {
  const { warehouseId } = query;
  const now = await selectViewMark(sql, warehouseId);
  if (now === null || now.epoch !== old.epoch) return null;
  if (now.snapshot === old.snapshot) return now;
  if (now.revision !== old.revision || !isOfCatalog(query)) return null;
  if (now.seq - old.seq > ENTRIES_LOOKED_THROUGH_MAX) return null;
  // Entries of the range never change, so it may be read after the mark.
  const range = { warehouseId, after: old.seq, upTo: now.seq };
  return (await selectHasNewRows(sql, range)) ? null : now;
}

/** Searches are left out: a pack gets its GTIN without the revision being bumped. */
function isOfCatalog({ search, sort, conditions }: LevelQuery): boolean {
  return (
    search === null && [...sort, ...conditions].every(({ column }) => CATALOG_COLUMNS.has(column))
  );
}
