import type { Level } from '@stockwire/shared/stock-level';
import type { LevelPage } from '@stockwire/shared/stock-views';
import { foldCode } from '@stockwire/shared/text';
import { useQueries } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useHttp } from '../../../../api/api-provider.tsx';
import { fetchLevelsBySku, readsOfSkus } from '../../../../api/levels-by-sku.ts';
import { useLevelStore } from '../../../../realtime/use-level-store.ts';
import { useWatchedItems } from '../../../../realtime/use-warehouse-feed.ts';
import { useMergedLevels } from '../data/use-merged-levels.ts';
import type { LevelNow } from './lines/judge-lines.ts';

/** Rows kept live while they are looked at; the others are guarded by the version that was read. */
const WATCHED_MAX = 200;

/** The eye does not follow more, and judging thousands of lines is not free. */
const LOOK_EVERY_MS = 500;

/** An item as it was when it was pasted, and as it is now. */
export interface PastedLevel extends LevelNow {
  name: string;
  wasOnHand: number;
}

export interface PastedLevels {
  /** Undefined while it is being read, null when there is no such item. */
  find: (sku: string) => PastedLevel | null | undefined;
  error: Error | null;
  retry: () => void;
}

interface PastedSkus {
  pasted: readonly string[];
  /** Those that were put in place of pasted ones. */
  mended: readonly string[];
  /** Another round reads everything again. */
  round: number;
}

/** The items of pasted lines, live from the moment they were read. */
export function usePastedLevels(
  warehouseId: number,
  { pasted, mended, round }: PastedSkus,
): PastedLevels {
  const http = useHttp();
  const store = useLevelStore();
  // What is mended is asked for by itself, so that the rest need not be read again.
  const reads = useMemo(
    () => [...readsOfSkus(pasted), ...mended.map((sku) => [sku])],
    [pasted, mended],
  );
  const pages = useQueries({
    queries: reads.map((skus) => ({
      queryKey: ['pasted', warehouseId, round, skus],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        fetchLevelsBySku(http, { warehouseId, skus, signal }),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    })),
    combine: (results) => ({
      data: results.map(({ data }): LevelPage | undefined => data),
      error: results.find(({ error }) => error)?.error ?? null,
      retry: () => {
        for (const result of results) if (result.error) void result.refetch();
      },
    }),
  });
  useMergedLevels(pages.data);
  const levels = levelsOf(reads, pages.data);
  useLiveLevels(levels);

  return {
    error: pages.error,
    retry: pages.retry,
    find(sku) {
      const level = levels.get(foldCode(sku));
      if (!level) return level;
      const live = store?.read(level.itemId);
      const now = live && live.version > level.version ? live : level;
      const { onHand, sellable, version } = now;
      const { name, onHand: wasOnHand } = level;
      return { sku: level.sku, name, wasOnHand, onHand, sellable, version };
    },
  };
}

/** What is known of each SKU that was asked for: its row, null for none, and nothing while it is read. */
function levelsOf(
  reads: readonly (readonly string[])[],
  pages: readonly (LevelPage | undefined)[],
): Map<string, Level | null> {
  const levels = new Map<string, Level | null>();
  for (const [place, skus] of reads.entries()) {
    const page = pages[place];
    if (page === undefined) continue;
    for (const sku of skus) levels.set(foldCode(sku), null);
    for (const level of page.rows) levels.set(foldCode(level.sku), level);
  }
  return levels;
}

/** Has the rows kept live, and the preview rendered anew when some have changed. */
function useLiveLevels(levels: ReadonlyMap<string, Level | null>): void {
  const store = useLevelStore();
  const [, look] = useState(0);
  const text = [...levels.values()].flatMap((level) => (level ? [level.itemId] : [])).join(',');
  const itemIds = useMemo(() => (text === '' ? [] : text.split(',').map(Number)), [text]);
  useWatchedItems(
    'paste',
    useMemo(() => itemIds.slice(0, WATCHED_MAX), [itemIds]),
  );
  // The level store is outside React.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store?.subscribe(new Set(itemIds), () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        look((count) => count + 1);
      }, LOOK_EVERY_MS);
    });
    return () => {
      stop?.();
      clearTimeout(timer);
    };
  }, [store, itemIds]);
}
