import type { WarehouseId } from '@stockwire/shared/ids';
import { LevelPage } from '@stockwire/shared/stock-views';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Http } from './http.ts';

/** As many as a list shows above other answers. */
const FOUND_MAX = 8;

/** Long enough to come back to a question; its figures are only a hint. */
const FOUND_FRESH_MS = 10_000;

/** Items of a warehouse by SKU, name or barcode. */
export function findItemsQuery(http: Http, of: { warehouseId: WarehouseId; text: string }) {
  const search = of.text.trim();
  const query = new URLSearchParams({ search, limit: String(FOUND_MAX) });
  return queryOptions({
    queryKey: ['find-items', of.warehouseId, search],
    queryFn: ({ signal }) =>
      http({
        path: `/api/v1/warehouses/${of.warehouseId}/stock?${query}`,
        answer: LevelPage,
        signal,
      }),
    enabled: search !== '',
    staleTime: FOUND_FRESH_MS,
    placeholderData: keepPreviousData,
  });
}
