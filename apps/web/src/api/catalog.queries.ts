import { Item, ItemSettings, Supplier } from '@stockwire/shared/catalog';
import type { WarehouseId } from '@stockwire/shared/ids';
import { ItemCategories } from '@stockwire/shared/item-categories';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import type { Http } from './http.ts';

/** A list that others change too: looked at again when somebody comes back to it. */
const LIST_FRESH_MS = 10_000;
/** As much as the server gives at once. */
const PAGE_ROWS = 200;

const ItemRows = z.object({ rows: z.array(Item), nextCursor: z.string().nullable() });
const SupplierRows = z.object({ rows: z.array(Supplier), nextCursor: z.string().nullable() });

/** Which items a list shows. */
export interface ItemQuestion {
  search: string;
  state: 'active' | 'retired' | 'all';
  category: string | null;
  supplier: string | null;
}

export const catalogKeys = {
  itemLists: ['items', 'list'] as const,
  categories: ['items', 'categories'] as const,
  suppliers: ['suppliers'] as const,
  settings: (warehouseId: WarehouseId, sku: string) => ['items', 'at', sku, warehouseId] as const,
};

/** Items by SKU, a page at a time. */
export function itemPagesQuery(http: Http, question: ItemQuestion) {
  return infiniteQueryOptions({
    queryKey: [...catalogKeys.itemLists, question],
    queryFn: ({ signal, pageParam }) =>
      http({ path: `/api/v1/items?${itemSearch(question, pageParam)}`, answer: ItemRows, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: LIST_FRESH_MS,
  });
}

function itemSearch({ search, state, category, supplier }: ItemQuestion, cursor: string | null) {
  const query = new URLSearchParams({ limit: String(PAGE_ROWS) });
  if (search !== '') query.set('search', search);
  if (state !== 'all') query.set('state', state);
  if (category !== null) query.set('category', category);
  if (supplier !== null) query.set('supplier', supplier);
  if (cursor !== null) query.set('cursor', cursor);
  return query;
}

/** The categories in use, with how many items bear each. */
export function categoriesQuery(http: Http) {
  return queryOptions({
    queryKey: catalogKeys.categories,
    queryFn: async ({ signal }) =>
      (await http({ path: '/api/v1/item-categories', answer: ItemCategories, signal })).rows,
    staleTime: LIST_FRESH_MS,
  });
}

/** All suppliers, page after page: a distributor has some hundreds. */
export function suppliersQuery(http: Http) {
  return queryOptions({
    queryKey: catalogKeys.suppliers,
    async queryFn({ signal }) {
      const suppliers: Supplier[] = [];
      let cursor: string | null = null;
      do {
        const query = new URLSearchParams({ limit: String(PAGE_ROWS) });
        if (cursor !== null) query.set('cursor', cursor);
        const path = `/api/v1/suppliers?${query}`;
        const page: z.infer<typeof SupplierRows> = await http({
          path,
          answer: SupplierRows,
          signal,
        });
        suppliers.push(...page.rows);
        cursor = page.nextCursor;
      } while (cursor !== null);
      return suppliers;
    },
    staleTime: LIST_FRESH_MS,
  });
}

/** What a warehouse says about an item; version 0 where it says nothing yet. */
export function itemSettingsQuery(http: Http, of: { warehouseId: WarehouseId; sku: string }) {
  return queryOptions({
    queryKey: catalogKeys.settings(of.warehouseId, of.sku),
    queryFn: ({ signal }) => http({ path: settingsPath(of), answer: ItemSettings, signal }),
    staleTime: 0,
  });
}

/** The address of what a warehouse says about an item. */
export function settingsPath({ warehouseId, sku }: { warehouseId: WarehouseId; sku: string }) {
  return `/api/v1/warehouses/${warehouseId}/items/${encodeURIComponent(sku)}/settings`;
}
