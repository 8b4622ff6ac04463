import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { GRID_PARAMS, type GridSearch, parseGridSearch, writeGridSearch } from './grid-search.ts';

/** The grid's search in the URL of the current route; parameters of others are left alone. */
export function useGridSearch() {
  const params: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const { search, ignored } = useMemo(() => parseGridSearch(params), [params]);
  const setSearch = useCallback(
    (next: GridSearch, options?: { replace: boolean }) => {
      const others = (all: Record<string, unknown>) =>
        Object.fromEntries(
          Object.entries(all).filter(
            ([name]) => !(GRID_PARAMS as readonly string[]).includes(name),
          ),
        );
      void navigate({
        to: '.',
        // The route that the grid stands in is not known here, so neither is the type of its search.
        search: ((all: Record<string, unknown>) => ({
          ...others(all),
          ...writeGridSearch(next),
        })) as never,
        replace: options?.replace ?? false,
      });
    },
    [navigate],
  );
  return { search, ignored, setSearch };
}
