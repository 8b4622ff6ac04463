import type { EntryPage } from '@stockwire/shared/stock-entries';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useHttp } from './api-provider.tsx';
import { type EntryPages, entriesOf, newerThan, olderThan, withNewer } from './entry-pages.ts';
import { fetchEntries, stockKeys } from './stock.queries.ts';

interface EntrySource {
  warehouseId: number;
  /** Only this item's entries. */
  sku?: string;
  pageEntries: number;
  /** How many newer ones are read at once; what is beyond is read next. */
  newerEntries: number;
  /** Given the newest page, says whether the stream has announced more than it holds. */
  isBehind: (newest: EntryPage) => boolean;
}

/** Entries newest first, that go back on demand and get newer ones when the stream announces them. */
export function useEntryPages(source: EntrySource) {
  const http = useHttp();
  const queryClient = useQueryClient();
  const { warehouseId, sku, pageEntries, newerEntries, isBehind } = source;
  const of = sku === undefined ? { warehouseId } : { warehouseId, sku };
  const queryKey = pagesKey(warehouseId, sku);
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => {
      const before = pageParam === null ? {} : { before: pageParam };
      return fetchEntries(http, { ...of, order: 'desc', ...before, limit: pageEntries }, signal);
    },
    initialPageParam: null as number | null,
    getNextPageParam: (page) => olderThan(page, pageEntries),
    staleTime: 0,
  });
  const { data } = query;
  const newest = data?.pages[0];
  const after = data ? newerThan(data) : null;
  const newer = useQuery({
    queryKey: [...queryKey, 'after', after],
    queryFn: ({ signal }) =>
      fetchEntries(http, { ...of, after: after ?? '', limit: newerEntries }, signal),
    enabled: after !== null && newest !== undefined && isBehind(newest),
    staleTime: Number.POSITIVE_INFINITY,
  });

  // Puts what was read on top of the pages in the cache, which is outside React.
  useEffect(() => {
    const page = newer.data;
    if (!page) return;
    queryClient.setQueryData<EntryPages>(
      pagesKey(warehouseId, sku),
      (old) => old && withNewer(old, page),
    );
    // What a reversal took back says so itself, wherever it stands in the pages.
    if (sku !== undefined && page.rows.some(({ kind }) => kind === 'reverse')) {
      void queryClient.invalidateQueries({ queryKey: pagesKey(warehouseId, sku), exact: true });
    }
  }, [newer.data, queryClient, warehouseId, sku]);

  return {
    entries: useMemo(() => entriesOf(data), [data]),
    isLoading: query.isPending,
    error: data === undefined ? query.error : null,
    retry: () => void query.refetch(),
    hasOlder: query.hasNextPage,
    isLoadingOlder: query.isFetchingNextPage,
    loadOlder: () => void query.fetchNextPage({ cancelRefetch: false }),
  };
}

function pagesKey(warehouseId: number, sku: string | undefined) {
  return [...stockKeys.entries(warehouseId), 'pages', sku ?? null] as const;
}
