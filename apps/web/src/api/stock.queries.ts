import type { WarehouseId } from '@stockwire/shared/ids';
import { EntryPage } from '@stockwire/shared/stock-entries';
import {
  Facets,
  ItemStock,
  LevelPage,
  type NewView,
  Sparklines,
  View,
  ViewBlock,
  ViewPosition,
} from '@stockwire/shared/stock-views';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Http } from './http.ts';

/** Rows of one block: two tall screens; blocks start at multiples of it, so that people share them. */
export const BLOCK_ROWS = 100;

/** The server's ring reaches back 60 s: a younger block can be joined to the stream without reading it again. */
const BLOCK_FRESH_MS = 30_000;

const FACETS_FRESH_MS = 60_000;

/** The question a view answers: which rows, in which order. */
export type ViewRequest = NewView;

interface OfWarehouse {
  warehouseId: WarehouseId;
}

export const stockKeys = {
  warehouse: (warehouseId: WarehouseId) => ['stock', warehouseId] as const,
  blocks: (warehouseId: WarehouseId) => ['stock', warehouseId, 'block'] as const,
  item: (warehouseId: WarehouseId, sku: string) => ['stock', warehouseId, 'item', sku] as const,
  entries: (warehouseId: WarehouseId) => ['stock', warehouseId, 'entries'] as const,
};

/**
 * Has every figure of a warehouse read again, when the stream cannot be continued. The orders of rows
 * stay as they are: only a person asks for a new one.
 */
export function rereadStock(queryClient: QueryClient, warehouseId: WarehouseId): Promise<void> {
  return queryClient.invalidateQueries({
    queryKey: stockKeys.warehouse(warehouseId),
    predicate: ({ queryKey }) => queryKey[2] !== 'view',
  });
}

function stockPath(warehouseId: WarehouseId): string {
  return `/api/v1/warehouses/${warehouseId}/stock`;
}

/** The first rows by keyset, shown while the server still builds the view. */
export function firstLevelsQuery(http: Http, of: OfWarehouse & { request: ViewRequest }) {
  const { search, filter, sort } = of.request;
  const query = new URLSearchParams({ limit: String(BLOCK_ROWS) });
  if (search) query.set('search', search);
  if (Object.keys(filter).length > 0) query.set('filter', JSON.stringify(filter));
  if (sort.length > 0) query.set('sort', sort.map(sortText).join(','));
  return queryOptions({
    queryKey: [...stockKeys.warehouse(of.warehouseId), 'first', of.request],
    queryFn: ({ signal }) =>
      http({ path: `${stockPath(of.warehouseId)}?${query}`, answer: LevelPage, signal }),
    staleTime: BLOCK_FRESH_MS,
  });
}

function sortText({ column, direction }: ViewRequest['sort'][number]): string {
  return direction === 'desc' ? `-${column}` : column;
}

/** Builds a view: the order of rows as of now. It stands until it is built again. */
export function viewQuery(http: Http, of: OfWarehouse & { request: ViewRequest }) {
  return queryOptions({
    queryKey: [...stockKeys.warehouse(of.warehouseId), 'view', of.request],
    queryFn: ({ signal }) =>
      http({
        method: 'POST',
        path: `${stockPath(of.warehouseId)}/views`,
        body: of.request,
        answer: View,
        signal,
      }),
    // Rows never move by themselves: only the person asks for a new order.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
  });
}

/** One block of a view by position. */
export function viewBlockQuery(http: Http, of: OfWarehouse & { viewId: string; from: number }) {
  const query = new URLSearchParams({ from: String(of.from), limit: String(BLOCK_ROWS) });
  const path = `${stockPath(of.warehouseId)}/views/${encodeURIComponent(of.viewId)}?${query}`;
  return queryOptions({
    queryKey: [...stockKeys.blocks(of.warehouseId), of.viewId, of.from],
    queryFn: ({ signal }) => http({ path, answer: ViewBlock, signal }),
    staleTime: BLOCK_FRESH_MS,
  });
}

/** Where an item stands in a view. */
export function fetchPosition(
  http: Http,
  of: OfWarehouse & { viewId: string; sku: string },
): Promise<ViewPosition> {
  const view = `${stockPath(of.warehouseId)}/views/${encodeURIComponent(of.viewId)}`;
  const query = new URLSearchParams({ sku: of.sku });
  return http({ path: `${view}/position?${query}`, answer: ViewPosition });
}

/** The values that a filter can offer; items get new homes and categories seldom. */
export function facetsQuery(http: Http, warehouseId: WarehouseId) {
  return queryOptions({
    queryKey: [...stockKeys.warehouse(warehouseId), 'facets'],
    queryFn: ({ signal }) =>
      http({ path: `${stockPath(warehouseId)}/facets`, answer: Facets, signal }),
    staleTime: FACETS_FRESH_MS,
  });
}

/** The last day's levels of some rows, without the cache: the grid keeps them row by row. */
export function fetchSparklines(
  http: Http,
  of: OfWarehouse & { itemIds: readonly number[]; signal: AbortSignal },
): Promise<Sparklines> {
  const path = `${stockPath(of.warehouseId)}/sparklines?items=${of.itemIds.join(',')}`;
  return http({ path, answer: Sparklines, signal: of.signal });
}

/** Everything about one item in one warehouse: its level and what lies in which bin. */
export function itemStockQuery(http: Http, of: OfWarehouse & { sku: string }) {
  return queryOptions({
    queryKey: stockKeys.item(of.warehouseId, of.sku),
    queryFn: ({ signal }) =>
      http({
        path: `${stockPath(of.warehouseId)}/${encodeURIComponent(of.sku)}`,
        answer: ItemStock,
        signal,
      }),
    staleTime: 0,
  });
}

export interface EntriesRequest extends OfWarehouse {
  sku?: string;
  /** Ledger cursor `<epoch>.<seq>`: entries after it, oldest first. */
  after?: string;
  /** Newest first; `before` is the seq that the page ends above. */
  order?: 'asc' | 'desc';
  before?: number;
  limit: number;
}

/** A page of the ledger's entries. */
export function entriesQuery(http: Http, request: EntriesRequest) {
  return queryOptions({
    queryKey: [...stockKeys.entries(request.warehouseId), request],
    queryFn: ({ signal }) => fetchEntries(http, request, signal),
  });
}

/** Reads one page of entries without the cache: the activity feed goes on from its own cursor. */
export function fetchEntries(
  http: Http,
  request: EntriesRequest,
  signal?: AbortSignal,
): Promise<EntryPage> {
  const query = new URLSearchParams({ limit: String(request.limit) });
  if (request.sku !== undefined) query.set('sku', request.sku);
  if (request.after !== undefined) query.set('after', request.after);
  if (request.order !== undefined) query.set('order', request.order);
  if (request.before !== undefined) query.set('before', String(request.before));
  const path = `/api/v1/warehouses/${request.warehouseId}/transactions?${query}`;
  return http({ path, answer: EntryPage, signal });
}
