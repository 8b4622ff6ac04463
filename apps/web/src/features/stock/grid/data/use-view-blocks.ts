import type { View, ViewBlock } from '@stockwire/shared/stock-views';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ApiProblem } from '../../../../api/api-error.ts';
import { useHttp } from '../../../../api/api-provider.tsx';
import { BLOCK_ROWS, stockKeys, viewBlockQuery } from '../../../../api/stock.queries.ts';
import type { RowRange } from '../lines/grid-lines.ts';

/** Blocks kept beyond those on screen: scrolling back a few thousand rows needs no reading. */
const BLOCKS_KEPT_MAX = 60;

interface Wanted {
  /** Stretches of positions. */
  ranges: readonly RowRange[];
  /** Builds the order anew when the server has forgotten it. */
  reorder: () => void;
}

/** The blocks of a view that these stretches touch. */
export function useViewBlocks(warehouseId: number, view: View | null, wanted: Wanted) {
  const http = useHttp();
  const froms = view === null ? [] : blocksOf(wanted.ranges, view.total);
  const blocks = useQueries({
    queries: froms.map((from) =>
      viewBlockQuery(http, { warehouseId, viewId: view?.viewId ?? '', from }),
    ),
  });
  const read: (ViewBlock | undefined)[] = blocks.map((block) => block.data);
  const error = blocks.find((block) => block.error)?.error ?? null;
  useRebuildGone(error, wanted.reorder);
  useBoundedBlocks(warehouseId, froms.join(','));
  return {
    read,
    isComplete: read.every((block) => block !== undefined),
    error: isGone(error) ? null : error,
  };
}

function blocksOf(ranges: readonly RowRange[], total: number): number[] {
  const froms = new Set<number>();
  for (const { from, to } of ranges) {
    const end = Math.min(to, total);
    for (let at = from - (from % BLOCK_ROWS); at < end; at += BLOCK_ROWS) froms.add(at);
  }
  return [...froms];
}

/** The server forgot the order: build it again, once for each time it says so. */
function useRebuildGone(error: Error | null, reorder: () => void): void {
  const rebuiltFor = useRef<Error | null>(null);
  // Asks the server anew; what is on screen stays until the answer.
  useEffect(() => {
    if (!isGone(error) || rebuiltFor.current === error) return;
    rebuiltFor.current = error;
    reorder();
  }, [error, reorder]);
}

function isGone(error: Error | null): boolean {
  return error instanceof ApiProblem && error.problem.code === 'view-gone';
}

/** Scrolling through a million rows must not keep them all. */
function useBoundedBlocks(warehouseId: number, blocksOnScreen: string): void {
  const queryClient = useQueryClient();
  // The query cache lives outside React; blocks on screen are observed and stay.
  useEffect(() => {
    if (blocksOnScreen === '') return;
    const cache = queryClient.getQueryCache();
    const idle = cache
      .findAll({ queryKey: stockKeys.blocks(warehouseId), type: 'inactive' })
      .sort((one, other) => other.state.dataUpdatedAt - one.state.dataUpdatedAt);
    for (const query of idle.slice(BLOCKS_KEPT_MAX)) cache.remove(query);
  }, [queryClient, warehouseId, blocksOnScreen]);
}
