import { createHash } from 'node:crypto';
import { foldGtin, isGtin } from '@stockwire/shared/gtin';
import type { GroupColumn, LevelFilter, LevelSort } from '@stockwire/shared/stock-views';
import { searchPatterns } from '../../../../domain/catalog/search-text.ts';
import { refuseRead } from '../../../../domain/stock/read-refusals.ts';
import { type LevelCondition, parseLevelFilter } from './level-filter.ts';

/** What a person asks of a warehouse's grid, as it came over the edge. */
export interface AskedLevels {
  warehouseId: number;
  search?: string | undefined;
  filter: LevelFilter;
  sort: LevelSort;
  groupBy?: GroupColumn | undefined;
}

/** The same, checked and in one canonical form: equal questions have equal keys. */
export interface LevelQuery {
  warehouseId: number;
  search: LevelSearch | null;
  conditions: LevelCondition[];
  sort: LevelSort;
  /** Rows of a group stand together; a page by keyset has no groups. */
  groupBy: GroupColumn | null;
  key: string;
}

/** An item is found when all patterns match its folded text, or when one of its packs bears the GTIN. */
export interface LevelSearch {
  /** For LIKE, escaped. */
  patterns: string[];
  /** 14 digits. */
  gtin: string | null;
}

const DEFAULT_SORT: LevelSort = [{ column: 'sku', direction: 'asc' }];

/** Checks a question; refuses with an error for each wrong condition, below `pointer`. */
export function parseLevelQuery(asked: AskedLevels, pointer: '' | '#query'): LevelQuery {
  const { warehouseId } = asked;
  const { conditions, errors } = parseLevelFilter(asked.filter, `${pointer}/filter`);
  if (errors.length > 0) throw refuseRead({ code: 'validation', errors });
  const search = parseSearch(asked.search ?? '');
  const sort = asked.sort.length > 0 ? asked.sort : DEFAULT_SORT;
  const order = sort.map(({ column, direction }) => [column, direction]);
  const groupBy = asked.groupBy ?? null;
  const key = JSON.stringify([warehouseId, search, conditions, order, groupBy]);
  return { warehouseId, search, conditions, sort, groupBy, key };
}

/** Words may come in any order; the digits of a GTIN may be grouped by spaces, as they are printed. */
export function parseSearch(text: string): LevelSearch | null {
  const patterns = searchPatterns(text).sort();
  if (patterns.length === 0) return null;
  const digits = text.replaceAll(/\s/g, '');
  return { patterns, gtin: isGtin(digits) ? foldGtin(digits) : null };
}

/** A short name for a question, for cursors: it need not be secret, only hard to hit by mistake. */
export function signatureOf({ key }: Pick<LevelQuery, 'key'>): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 16);
}
