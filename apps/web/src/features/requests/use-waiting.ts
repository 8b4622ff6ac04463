import type { WarehouseId } from '@stockwire/shared/ids';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useCan, useHttp } from '../../api/api-provider.tsx';
import { requestKeys, waitingQuery } from '../../api/requests.queries.ts';
import { useHints } from '../../realtime/use-hints.ts';

/**
 * How many requests of a warehouse wait, for those who decide; 0 for everybody else. Everything that is
 * read of requests is read again when the server says that they are different.
 */
export function useWaiting(warehouseId: WarehouseId | null): number {
  const http = useHttp();
  const can = useCan();
  const queryClient = useQueryClient();
  const isShown = warehouseId !== null && can('requests.decide', warehouseId);
  const heard = useCallback(() => {
    if (warehouseId === null) return;
    void queryClient.invalidateQueries({ queryKey: requestKeys.warehouse(warehouseId) });
  }, [queryClient, warehouseId]);
  useHints('requests', heard);
  const { data } = useQuery({ ...waitingQuery(http, warehouseId ?? 0), enabled: isShown });
  return isShown ? (data ?? 0) : 0;
}
