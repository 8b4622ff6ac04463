import type { Warehouse } from '@stockwire/shared/catalog';
import { wordsOf } from '../../ui/language/words.ts';
import type { Scope } from './overview.queries.ts';
import { overviewWords } from './overview.words.ts';

/** The address says this for every warehouse together. */
const ALL_SITES = 'all';

/** Which figures a page shows. */
export interface SiteScope {
  /** The warehouse whose rows the page follows, and whose clock it goes by. */
  warehouse: Warehouse;
  warehouses: readonly Warehouse[];
  /** The figures are of every warehouse together. */
  isAll: boolean;
}

/** What the server calls it. */
export function scopeOf({ isAll, warehouse }: SiteScope): Scope {
  return isAll ? 'all' : warehouse.warehouseId;
}

/** What the address calls it. */
export function siteOf({ isAll, warehouse }: SiteScope): string {
  return isAll ? ALL_SITES : warehouse.code;
}

/** What a person calls it. */
export function scopeName({ isAll, warehouse, warehouses }: SiteScope): string {
  return isAll ? wordsOf(overviewWords).allSites(warehouses.length) : warehouse.name;
}
