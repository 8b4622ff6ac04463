import type { GroupColumn } from '@stockwire/shared/stock-views';
import { foldCode } from '@stockwire/shared/text';
import type postgres from 'postgres';
import type { SqlOrTx } from '../../../platform/db/database.ts';
import { type LevelColumnSource, levelColumnSource } from './question/level-columns.ts';
import type { LevelPlace } from './question/level-cursor.ts';
import type { Comparison, FilterValue, LevelCondition } from './question/level-filter.ts';
import type { LevelQuery, LevelSearch } from './question/level-query.ts';

type Fragment = postgres.Fragment;

const SIGNS = { eq: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' } satisfies Record<
  Comparison,
  string
>;

/** Items of the catalog with what one warehouse has and says of them. */
export function levelTables(sql: SqlOrTx, warehouseId: number): Fragment {
  return sql`
    catalog.items item
    left join stock.stock_levels level
      on level.warehouse_id = ${warehouseId} and level.item_id = item.item_id
    left join catalog.item_settings settings
      on settings.warehouse_id = ${warehouseId} and settings.item_id = item.item_id
    left join catalog.bins home on home.bin_id = settings.home_bin_id`;
}

/**
 * The same for the rows of a question. One about figures alone does without the catalog: an item that the
 * warehouse has or says nothing of is no row, and to walk all items costs more than to put them in order.
 */
export function questionTables(sql: SqlOrTx, query: LevelQuery): Fragment {
  const { warehouseId } = query;
  if (isAboutItems(query)) return levelTables(sql, warehouseId);
  return sql`
    (select * from stock.stock_levels where warehouse_id = ${warehouseId}) level
    full join (select * from catalog.item_settings where warehouse_id = ${warehouseId}) settings
      on settings.item_id = level.item_id
    cross join lateral (select coalesce(level.item_id, settings.item_id) as item_id) item
    left join catalog.bins home on home.bin_id = settings.home_bin_id`;
}

function isAboutItems({ search, conditions, sort, groupBy }: LevelQuery): boolean {
  const columns = [...conditions, ...sort].map(({ column }) => column);
  if (groupBy !== null) columns.push(groupBy);
  return search !== null || columns.some((column) => levelColumnSource(column).isOfItem);
}

/** Which rows of a warehouse's grid a question is about. */
export function levelConditions(sql: SqlOrTx, query: LevelQuery): Fragment {
  const conditions = query.conditions.map((one) => levelCondition(sql, one));
  if (query.search !== null) conditions.push(searchCondition(sql, query.search));
  const isHere = sql`(level.item_id is not null or settings.item_id is not null)`;
  return allOf(sql, isHere, conditions);
}

/** Ends in the item id, so that there are no ties; rows without a value come last either way. */
export function levelOrder(sql: SqlOrTx, { sort }: LevelQuery): Fragment {
  const keys = sort.map(({ column, direction }) => {
    const { order, nullable } = levelColumnSource(column);
    // Where nothing can be null the plain order is kept, which an index can give backwards too.
    return sql`${sql.unsafe(`${order} ${direction}${nullable ? ' nulls last' : ''}`)},`;
  });
  return sql`${keys} item.item_id`;
}

const GROUP_LABELS = { category: 'item.category', zone: 'home.zone' } satisfies Record<
  GroupColumn,
  string
>;

/** What rows are grouped by, and how a group is called: one of the spellings that fold to the same. */
export function levelGroup(sql: SqlOrTx, column: GroupColumn): { key: Fragment; label: Fragment } {
  const { value } = levelColumnSource(column);
  return {
    key: sql`${sql.unsafe(value)}`,
    label: sql`${sql.unsafe(`min(${GROUP_LABELS[column]})`)}`,
  };
}

/**
 * What `levelAfter` needs of a row, as texts that lose nothing. In JSON, because the driver reads a null
 * within an array as the text NULL.
 */
export function levelPlaceValues(sql: SqlOrTx, { sort }: LevelQuery): Fragment {
  const texts = sort.map(({ column }) => {
    const { order, orderType } = levelColumnSource(column);
    return orderType === 'timestamptz'
      ? `to_char(${order} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
      : `(${order})::text`;
  });
  return sql`${sql.unsafe(`json_build_array(${texts.join(', ')})`)}`;
}

/** The rows that come after a place in the order of `levelOrder`. */
export function levelAfter(sql: SqlOrTx, { sort }: LevelQuery, place: LevelPlace): Fragment {
  return sort.reduceRight<Fragment>((rest, { column, direction }, at) => {
    const source = levelColumnSource(column);
    return afterValue(sql, { source, direction, value: place.values[at] ?? null }, rest);
  }, sql`item.item_id > ${place.itemId}`);
}

function afterValue(
  sql: SqlOrTx,
  key: { source: LevelColumnSource; direction: 'asc' | 'desc'; value: string | null },
  rest: Fragment,
): Fragment {
  const { order, orderType, nullable } = key.source;
  const column = sql.unsafe(`(${order})`);
  if (key.value === null) return sql`(${column} is null and ${rest})`;
  const value = sql`${key.value}::text::${sql.unsafe(orderType)}`;
  const beyond = sql.unsafe(key.direction === 'asc' ? '>' : '<');
  return nullable
    ? sql`(${column} ${beyond} ${value} or ${column} is null or (${column} = ${value} and ${rest}))`
    : // The first bound is implied by the second; an index can start from it.
      sql`(${column} ${beyond}= ${value} and (${column} ${beyond} ${value} or ${rest}))`;
}

function levelCondition(sql: SqlOrTx, condition: LevelCondition): Fragment {
  const source = levelColumnSource(condition.column);
  const column = sql.unsafe(`(${source.value})`);
  switch (condition.operator) {
    case 'in':
      return sql`${column} = any(${boundList(sql, source, condition.values)})`;
    case 'contains':
      return sql`strpos(${column}, ${bound(sql, source, condition.value)}) > 0`;
    default: {
      const sign = sql.unsafe(SIGNS[condition.operator]);
      return sql`${column} ${sign} ${bound(sql, source, condition.value)}`;
    }
  }
}

function bound(sql: SqlOrTx, source: LevelColumnSource, value: FilterValue): Fragment {
  if (source.type === 'number') return sql`${value}::integer`;
  if (source.type === 'time') return sql`${String(value)}::text::timestamptz`;
  if (source.isCode) return sql`${foldCode(String(value))}::text`;
  return sql`lower(${String(value)}::text)`;
}

function boundList(sql: SqlOrTx, source: LevelColumnSource, values: FilterValue[]): Fragment {
  if (source.type === 'number') return sql`${values.map(Number)}::integer[]`;
  const texts = values.map(String);
  if (source.type === 'time') return sql`${texts}::text[]::timestamptz[]`;
  if (source.isCode) return sql`${texts.map(foldCode)}::text[]`;
  return sql`array(select lower(one) from unnest(${texts}::text[]) one)`;
}

function searchCondition(sql: SqlOrTx, { patterns, gtin }: LevelSearch): Fragment {
  // One LIKE for each: the trigram index cannot serve `like all (array)`.
  const [first, ...others] = patterns.map((one) => sql`item.search_text like ${one}::text`);
  if (first === undefined) return sql`true`;
  const hasWords = allOf(sql, first, others);
  if (gtin === null) return hasWords;
  return sql`(${hasWords} or item.item_id = any(array(
    select pack.item_id from catalog.item_packs pack where pack.gtin = ${gtin})))`;
}

function allOf(sql: SqlOrTx, first: Fragment, others: Fragment[]): Fragment {
  return sql`(${[first, ...others.map((one) => sql`and ${one}`)]})`;
}
