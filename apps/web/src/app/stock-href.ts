import { stringifySearch } from './search-codec.ts';

/** The address of an item in the grid. */
export function stockHref(site: string, sku: string): string {
  return `/stock${stringifySearch({ site, item: sku })}`;
}
