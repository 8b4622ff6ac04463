import { ViewBlock } from '@stockwire/shared/stock-views';
import type { QueryCache } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { stockKeys } from '../../../api/stock.queries.ts';
import { type Neighbours, neighboursIn, type ReadBlock } from './neighbours.ts';

/** The items above and below in the grid, as far as its blocks have been read. */
export function useNeighbours(warehouseId: number, sku: string): Neighbours {
  const cache = useQueryClient().getQueryCache();
  // The cache tells of every change of anything; a block is parsed once all the same.
  const [parsed] = useState<Parsed>(() => new WeakMap());
  const subscribe = useCallback((changed: () => void) => cache.subscribe(changed), [cache]);
  // The cache compares snapshots by identity, so the answer is text until it is needed.
  const text = useSyncExternalStore(subscribe, () =>
    JSON.stringify(neighboursIn(readBlocks({ cache, parsed }, warehouseId), sku)),
  );
  return useMemo(() => JSON.parse(text) as Neighbours, [text]);
}

type Parsed = WeakMap<object, ReadBlock['block'] | null>;

/** The blocks of the grid's rows, those read last first. */
function readBlocks(
  { cache, parsed }: { cache: QueryCache; parsed: Parsed },
  warehouseId: number,
): ReadBlock[] {
  return cache
    .findAll({ queryKey: stockKeys.blocks(warehouseId) })
    .toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    .flatMap(({ queryKey, state }) => {
      const block = parseBlock(state.data, parsed);
      return block === null ? [] : [{ viewId: String(queryKey[3]), block }];
    });
}

function parseBlock(data: unknown, parsed: Parsed): ReadBlock['block'] | null {
  if (typeof data !== 'object' || data === null) return null;
  const known = parsed.get(data);
  if (known !== undefined) return known;
  const block = ViewBlock.safeParse(data).data ?? null;
  parsed.set(data, block);
  return block;
}
