import { Item } from '@stockwire/shared/catalog';
import { queryOptions } from '@tanstack/react-query';
import type { Http } from './http.ts';

/** Names and packs change by hand, rarely. */
const ITEM_FRESH_MS = 60_000;

export function itemQuery(http: Http, sku: string) {
  return queryOptions({
    queryKey: ['items', 'one', sku],
    queryFn: ({ signal }) =>
      http({ path: `/api/v1/items/${encodeURIComponent(sku)}`, answer: Item, signal }),
    staleTime: ITEM_FRESH_MS,
  });
}
