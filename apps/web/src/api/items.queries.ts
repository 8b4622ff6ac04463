import { Item } from '@stockwire/shared/catalog';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import type { Http } from './http.ts';

const ItemPage = z.object({ rows: z.array(Item), nextCursor: z.string().nullable() });

/** Names and packs change by hand, rarely. */
const ITEM_FRESH_MS = 60_000;

/** Items whose SKU, name or GTIN matches; the first page only, for pickers and the palette. */
export function itemsQuery(http: Http, request: { search: string; limit: number }) {
  const query = new URLSearchParams({ search: request.search, limit: String(request.limit) });
  return queryOptions({
    queryKey: ['items', 'list', request],
    queryFn: ({ signal }) => http({ path: `/api/v1/items?${query}`, answer: ItemPage, signal }),
    staleTime: ITEM_FRESH_MS,
  });
}

export function itemQuery(http: Http, sku: string) {
  return queryOptions({
    queryKey: ['items', 'one', sku],
    queryFn: ({ signal }) =>
      http({ path: `/api/v1/items/${encodeURIComponent(sku)}`, answer: Item, signal }),
    staleTime: ITEM_FRESH_MS,
  });
}
