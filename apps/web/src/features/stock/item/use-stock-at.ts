import { StockAt } from '@stockwire/shared/stock-views';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useHttp } from '../../../api/api-provider.tsx';
import type { Http } from '../../../api/http.ts';
import { stockKeys } from '../../../api/stock.queries.ts';

interface PastOf {
  warehouseId: number;
  sku: string;
  atMs: number;
}

function stockAtQuery(http: Http, { warehouseId, sku, atMs }: PastOf) {
  const at = new Date(atMs).toISOString();
  const path = `/api/v1/warehouses/${warehouseId}/stock/${encodeURIComponent(sku)}/history?at=${at}`;
  return queryOptions({
    queryKey: [...stockKeys.item(warehouseId, sku), 'at', at],
    queryFn: ({ signal }) => http({ path, answer: StockAt, signal }),
    // What was is not going to change.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** An item's figures and bins as they were at a moment. */
export function useStockAt(of: { warehouseId: number; sku: string }, atMs: number | null) {
  const http = useHttp();
  return useQuery({
    ...stockAtQuery(http, { ...of, atMs: atMs ?? 0 }),
    enabled: atMs !== null,
    placeholderData: keepPreviousData,
  });
}
