import { Overview } from '@stockwire/shared/live';
import { queryOptions } from '@tanstack/react-query';
import type { Http } from '../../api/http.ts';

/** One warehouse, or all of them. */
export type Scope = number | 'all';

/** The pulse carries the figures on; complete minutes and the list of what ran out are read again this often. */
export const OVERVIEW_FRESH_MS = 60_000;

/** Where the figures of a warehouse, or of all, stand, and how its last hour went. */
export function overviewQuery(http: Http, scope: Scope) {
  const path = scope === 'all' ? '/api/v1/overview' : `/api/v1/warehouses/${scope}/overview`;
  return queryOptions({
    queryKey: ['overview', scope],
    queryFn: ({ signal }) => http({ path, answer: Overview, signal }),
    staleTime: OVERVIEW_FRESH_MS / 2,
  });
}
