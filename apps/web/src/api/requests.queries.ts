import { ChangeRequestPage, type RequestState } from '@stockwire/shared/change-requests';
import type { WarehouseId } from '@stockwire/shared/ids';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Http } from './http.ts';

/** A screen of requests, a few times over. */
const REQUESTS_PER_PAGE = 50;

export interface RequestsWanted {
  warehouseId: WarehouseId;
  /** Null is every state. */
  state: RequestState | null;
  /** Only those of the person who is signed in. */
  isOwn: boolean;
}

export const requestKeys = {
  warehouse: (warehouseId: WarehouseId) => ['requests', warehouseId] as const,
};

export function requestsPath(warehouseId: WarehouseId): string {
  return `/api/v1/warehouses/${warehouseId}/requests`;
}

/** Requests of a warehouse: those that wait oldest first, others newest first. */
export function requestsQuery(http: Http, { warehouseId, state, isOwn }: RequestsWanted) {
  const wanted = { ...(state === null ? {} : { state }), ...(isOwn ? { own: 'true' } : {}) };
  return infiniteQueryOptions({
    queryKey: [...requestKeys.warehouse(warehouseId), 'list', state, isOwn],
    queryFn: ({ pageParam, signal }) => {
      const page = pageParam === null ? {} : { cursor: pageParam };
      const query = { limit: String(REQUESTS_PER_PAGE), ...wanted, ...page };
      const path = `${requestsPath(warehouseId)}?${new URLSearchParams(query)}`;
      return http({ path, answer: ChangeRequestPage, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 0,
  });
}

/** How many requests wait for somebody. */
export function waitingQuery(http: Http, warehouseId: WarehouseId) {
  return queryOptions({
    queryKey: [...requestKeys.warehouse(warehouseId), 'waiting'],
    queryFn: async ({ signal }) => {
      const path = `${requestsPath(warehouseId)}?state=waiting&limit=1`;
      return (await http({ path, answer: ChangeRequestPage, signal })).waiting;
    },
    // Hints tell when it is different.
    staleTime: Number.POSITIVE_INFINITY,
  });
}
