import { QUANTITY_MAX, SEARCH_LENGTH_MAX } from '@stockwire/shared/limits';
import { STOCK_STATUSES, type StockStatus } from '@stockwire/shared/stock-level';
import { LEVEL_COLUMNS, type LevelColumn } from '@stockwire/shared/stock-views';

/** Quantity columns that a person can compare with a number. */
export const QUANTITY_COLUMNS = ['onHand', 'reserved', 'available'] as const;
export type QuantityColumn = (typeof QUANTITY_COLUMNS)[number];

const LIST_COLUMNS = ['zone', 'category'] as const;

export const COMPARISONS = ['lt', 'lte', 'gt', 'gte', 'eq'] as const;
export interface Comparison {
  op: (typeof COMPARISONS)[number];
  value: number;
}

export interface GridSort {
  column: LevelColumn;
  direction: 'asc' | 'desc';
}

/** What the grid shows, as it stands in the URL: a link to it shows the same. */
export interface GridSearch {
  q: string;
  status: StockStatus[];
  zone: string[];
  category: string[];
  compare: Partial<Record<QuantityColumn, Comparison>>;
  /** Null is the order by SKU. */
  sort: GridSort | null;
}

export const NO_SEARCH: GridSearch = {
  q: '',
  status: [],
  zone: [],
  category: [],
  compare: {},
  sort: null,
};

/** The names that the grid owns in the URL; all others belong to somebody else. */
export const GRID_PARAMS = ['q', 'status', 'sort', ...LIST_COLUMNS, ...QUANTITY_COLUMNS] as const;
export type GridParams = Partial<Record<(typeof GRID_PARAMS)[number], string>>;

interface Parsed {
  search: GridSearch;
  /** What could not be understood, in words for the person; it has no effect. */
  ignored: string[];
}

/** Reads the URL's parameters; nonsense is named and ignored, never an error. */
export function parseGridSearch(params: Record<string, unknown>): Parsed {
  const ignored: string[] = [];
  const text = (name: string) => textOf(params[name]);
  const status = listOf(text('status')).filter((word): word is StockStatus => {
    if ((STOCK_STATUSES as readonly string[]).includes(word)) return true;
    ignored.push(`status “${word}” (known are ${STOCK_STATUSES.join(', ')})`);
    return false;
  });
  return {
    search: {
      q: text('q').slice(0, SEARCH_LENGTH_MAX),
      status,
      zone: listOf(text('zone')),
      category: listOf(text('category')),
      compare: parseComparisons(text, ignored),
      sort: parseSort(text('sort'), ignored),
    },
    ignored,
  };
}

/** Writes the search as URL parameters, the shortest that `parseGridSearch` reads back. */
export function writeGridSearch(search: GridSearch): GridParams {
  const params: GridParams = {};
  if (search.q !== '') params.q = search.q;
  if (search.status.length > 0) params.status = search.status.join(',');
  for (const column of LIST_COLUMNS) {
    if (search[column].length > 0) params[column] = search[column].map(escapePart).join(',');
  }
  for (const column of QUANTITY_COLUMNS) {
    const comparison = search.compare[column];
    if (comparison) params[column] = `${comparison.op}.${comparison.value}`;
  }
  if (search.sort)
    params.sort = `${search.sort.direction === 'desc' ? '-' : ''}${search.sort.column}`;
  return params;
}

/** True when anything keeps rows out. */
export function isNarrowed(search: GridSearch): boolean {
  const { q, status, zone, category, compare } = search;
  return q !== '' || [status, zone, category].some((list) => list.length > 0) || hasAny(compare);
}

function hasAny(compare: GridSearch['compare']): boolean {
  return QUANTITY_COLUMNS.some((column) => compare[column] !== undefined);
}

/** The router reads numbers and truths out of a URL; here everything is text. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function listOf(text: string): string[] {
  const parts = text.split(',').map((part) => unescapePart(part.trim()));
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** A zone may bear a comma in its name. */
function escapePart(part: string): string {
  return part.replace(/[%,]/g, (sign) => (sign === ',' ? '%2C' : '%25'));
}

function unescapePart(part: string): string {
  return part.replace(/%(2C|25)/gi, (_, code: string) => (code === '25' ? '%' : ','));
}

const COMPARISON = /^(lt|lte|gt|gte|eq)\.(-?\d{1,10})$/;

function parseComparisons(
  text: (name: string) => string,
  ignored: string[],
): GridSearch['compare'] {
  const compare: GridSearch['compare'] = {};
  for (const column of QUANTITY_COLUMNS) {
    const given = text(column);
    if (given === '') continue;
    const comparison = parseComparison(given);
    if (comparison) compare[column] = comparison;
    else ignored.push(`${column} “${given}” (write it as lt.5 or gte.100)`);
  }
  return compare;
}

function parseComparison(text: string): Comparison | null {
  const [, op, digits] = COMPARISON.exec(text) ?? [];
  const known = COMPARISONS.find((comparison) => comparison === op);
  const value = Number(digits);
  return known && Math.abs(value) <= QUANTITY_MAX ? { op: known, value } : null;
}

function parseSort(text: string, ignored: string[]): GridSort | null {
  if (text === '') return null;
  const column = text.replace(/^-/, '');
  if (column in LEVEL_COLUMNS) {
    // The check above is what makes the text a column.
    return { column: column as LevelColumn, direction: text.startsWith('-') ? 'desc' : 'asc' };
  }
  ignored.push(`order by “${column}”`);
  return null;
}
