import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { GridLayout } from '../columns/grid-layout.ts';
import type { GridSearch } from './grid-search.ts';
import { GRID_PARAMS, parseViewLink, type ViewLink, writeViewLink } from './view-link.ts';

export interface SetOptions {
  replace: boolean;
}

/** What the address says about the grid; parameters of others are left alone. */
export function useGridSearch() {
  const params: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const { search, layout, viewId, ignored } = useMemo(() => parseViewLink(params), [params]);

  const setLink = useCallback(
    (change: Partial<ViewLink>, options?: SetOptions) =>
      void navigate({
        to: '.',
        // The route that the grid stands in is not known here, so neither is the type of its search.
        search: ((all: Record<string, unknown>) => ({
          ...othersOf(all),
          ...writeViewLink({ ...parseViewLink(all), ...change }),
        })) as never,
        replace: options?.replace ?? false,
      }),
    [navigate],
  );
  const setSearch = useCallback(
    (next: GridSearch, options?: SetOptions) => setLink({ search: next }, options),
    [setLink],
  );
  const setLayout = useCallback(
    (next: GridLayout) => setLink({ layout: next }, { replace: true }),
    [setLink],
  );
  return {
    search,
    /** The layout of the address; null leaves it to the device. */
    layout,
    viewId,
    ignored,
    setSearch,
    setLayout,
    setLink,
  };
}

function othersOf(all: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !GRID_PARAMS.includes(name)));
}
