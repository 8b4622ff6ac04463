import { QUANTITY_MAX, SEARCH_LENGTH_MAX } from '@stockwire/shared/limits';
import { STOCK_STATUSES, type StockStatus } from '@stockwire/shared/stock-level';
import { LevelColumn } from '@stockwire/shared/stock-views';
import { wordsOf } from '../../../../ui/language/words.ts';
import { readLinkFilter } from './link-filter.ts';
import { escapePart, LinkText, quotable } from './link-text.ts';
import { searchWords } from './search.words.ts';

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

/** The names under which a link carries the search. */
export const SEARCH_PARAMS = ['q', 'status', 'sort', ...LIST_COLUMNS, ...QUANTITY_COLUMNS] as const;
export type SearchParams = Partial<Record<(typeof SEARCH_PARAMS)[number], string>>;

interface Parsed {
  search: GridSearch;
  /** What could not be understood, in words for the person; it has no effect. */
  ignored: string[];
}

/** Reads the search of a link; nonsense is named and ignored, never an error. */
export function parseGridSearch(params: Record<string, unknown>): Parsed {
  const given = new LinkText(params);
  // The API's own names for the search and the filter are understood too.
  const filter = readLinkFilter(given);
  const alias = given.text('search');
  const link = new LinkText({ ...(alias === '' ? {} : { q: alias }), ...filter, ...params });
  const search = readSearch(link);
  return { search, ignored: [...new Set([...given.ignored, ...link.ignored])] };
}

function readSearch(link: LinkText): GridSearch {
  return {
    q: link.textUpTo('q', SEARCH_LENGTH_MAX),
    status: readStatus(link),
    zone: link.list('zone', SEARCH_LENGTH_MAX),
    category: link.list('category', SEARCH_LENGTH_MAX),
    compare: readComparisons(link),
    sort: readSort(link),
  };
}

function readStatus(link: LinkText): StockStatus[] {
  return link.list('status', SEARCH_LENGTH_MAX).filter((word): word is StockStatus => {
    if ((STOCK_STATUSES as readonly string[]).includes(word)) return true;
    link.ignored.push(wordsOf(searchWords).status(quotable(word), STOCK_STATUSES.join(', ')));
    return false;
  });
}

/** Writes the search as URL parameters, the shortest that `parseGridSearch` reads back. */
export function writeGridSearch(search: GridSearch): SearchParams {
  const params: SearchParams = {};
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

const COMPARISON = /^(lt|lte|gt|gte|eq)\.(-?\d{1,10})$/;

function readComparisons(link: LinkText): GridSearch['compare'] {
  const compare: GridSearch['compare'] = {};
  for (const column of QUANTITY_COLUMNS) {
    const given = link.text(column);
    if (given === '') continue;
    const comparison = parseComparison(given);
    if (comparison) compare[column] = comparison;
    else link.ignored.push(wordsOf(searchWords).comparison(column, quotable(given)));
  }
  return compare;
}

function parseComparison(text: string): Comparison | null {
  const [, op, digits] = COMPARISON.exec(text) ?? [];
  const known = COMPARISONS.find((comparison) => comparison === op);
  // A minus before nothing is no number of its own.
  const value = Number(digits) + 0;
  return known && Math.abs(value) <= QUANTITY_MAX ? { op: known, value } : null;
}

function readSort(link: LinkText): GridSort | null {
  const text = link.text('sort');
  if (text === '') return null;
  const name = text.replace(/^-/, '');
  const column = LevelColumn.safeParse(name);
  if (column.success) {
    return { column: column.data, direction: text.startsWith('-') ? 'desc' : 'asc' };
  }
  link.ignored.push(wordsOf(searchWords).order(quotable(name)));
  return null;
}
