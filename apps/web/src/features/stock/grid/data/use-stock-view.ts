import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useHttp } from '../../../../api/api-provider.tsx';
import { firstLevelsQuery, type ViewRequest, viewQuery } from '../../../../api/stock.queries.ts';

/** The order of rows that answers a request, and the first rows for as long as it is being built. */
export function useStockView(warehouseId: number, request: ViewRequest) {
  const http = useHttp();
  const view = useQuery(viewQuery(http, { warehouseId, request }));
  const first = useQuery({
    ...firstLevelsQuery(http, { warehouseId, request }),
    // Read by keyset the first rows come in no groups.
    enabled: view.data === undefined && request.groupBy === undefined,
  });
  const { refetch } = view;
  return {
    view: view.data ?? null,
    first: first.data ?? null,
    error: view.error,
    isOrdering: view.isFetching,
    /** Builds the order anew, as of now. */
    reorder: useCallback(() => void refetch(), [refetch]),
  };
}
