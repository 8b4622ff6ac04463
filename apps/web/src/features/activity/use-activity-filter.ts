import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import {
  type ActivityFilter,
  parseActivityFilter,
  writeActivityFilter,
} from './activity-filter.ts';

/** The filter in the address of the current route; parameters of others are left alone. */
export function useActivityFilter(): [ActivityFilter, (next: ActivityFilter) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const filter = useMemo(() => parseActivityFilter(search), [search]);
  const setFilter = useCallback(
    (next: ActivityFilter) =>
      void navigate({
        to: '.',
        // The route that the feed stands in is not known here, so neither is the type of its search.
        search: ((all: Record<string, unknown>) => ({
          ...all,
          ...writeActivityFilter(next),
        })) as never,
        replace: true,
      }),
    [navigate],
  );
  return [filter, setFilter];
}
