import { ViewBlock } from '@stockwire/shared/stock-views';
import type { QueryCache } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { stockKeys } from '../../../api/stock.queries.ts';
import { type Neighbours, neighboursIn, type ReadBlock } from './neighbours.ts';

/** The items above and below in the grid, as far as its blocks have been read. */
export function useNeighbours(warehouseId: number, sku: string): Neighbours {
  const cache = useQueryClient().getQueryCache();
  const subscribe = useCallback((changed: () => void) => cache.subscribe(changed), [cache]);
  // The cache compares snapshots by identity, so the answer is text until it is needed.
  const text = useSyncExternalStore(subscribe, () =>
    JSON.stringify(neighboursIn(readBlocks(cache, warehouseId), sku)),
  );
  return useMemo(() => JSON.parse(text) as Neighbours, [text]);
}

/** Blocks that were seen once; the cache tells of every change of anything, so they are read once each. */
const parsed = new WeakMap<object, ReadBlock['block'] | null>();

/** The blocks of the grid's rows, those read last first. */
function readBlocks(cache: QueryCache, warehouseId: number): ReadBlock[] {
  return cache
    .findAll({ queryKey: stockKeys.blocks(warehouseId) })
    .toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    .flatMap(({ queryKey, state }) => {
      const block = parseBlock(state.data);
      return block === null ? [] : [{ viewId: String(queryKey[3]), block }];
    });
}

function parseBlock(data: unknown): ReadBlock['block'] | null {
  if (typeof data !== 'object' || data === null) return null;
  const known = parsed.get(data);
  if (known !== undefined) return known;
  const block = ViewBlock.safeParse(data).data ?? null;
  parsed.set(data, block);
  return block;
}
