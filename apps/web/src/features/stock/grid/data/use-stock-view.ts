import { usePrefetchQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useHttp } from '../../../../api/api-provider.tsx';
import { firstLevelsQuery, type ViewRequest, viewQuery } from '../../../../api/stock.queries.ts';

/**
 * The order of rows that answers a request, and the first rows for as long as it is being built. Both are
 * asked for while rendering, because drawing the empty grid takes as long as their answers.
 */
export function useStockView(warehouseId: number, request: ViewRequest) {
  const http = useHttp();
  usePrefetchQuery(viewQuery(http, { warehouseId, request }));
  const view = useQuery(viewQuery(http, { warehouseId, request }));
  // Read by keyset the first rows come in no groups.
  const isFirstWanted = view.data === undefined && request.groupBy === undefined;
  const first = useFirstLevels(warehouseId, request, isFirstWanted);
  const { refetch } = view;
  return {
    view: view.data ?? null,
    first,
    error: view.error,
    isOrdering: view.isFetching,
    /** Builds the order anew, as of now. */
    reorder: useCallback(() => void refetch(), [refetch]),
  };
}

function useFirstLevels(warehouseId: number, request: ViewRequest, enabled: boolean) {
  const http = useHttp();
  const queryClient = useQueryClient();
  const query = firstLevelsQuery(http, { warehouseId, request });
  if (enabled && queryClient.getQueryState(query.queryKey) === undefined) {
    void queryClient.prefetchQuery(query);
  }
  return useQuery({ ...query, enabled }).data ?? null;
}
