import type { LevelPage, ViewBlock } from '@stockwire/shared/stock-views';
import { useEffect, useRef } from 'react';
import { useLevelStore } from '../../../../realtime/use-level-store.ts';

/** Gives the level store the rows that were read over HTTP, each read once. */
export function useMergedLevels(
  reads: readonly (ViewBlock | LevelPage | null | undefined)[],
): void {
  const store = useLevelStore();
  const mergedInto = useRef(new WeakMap<object, object>());
  // The level store lives outside React; there are a handful of reads, and each is looked up at no cost.
  useEffect(() => {
    if (store === null) return;
    for (const read of reads) {
      if (!read || mergedInto.current.get(read) === store) continue;
      mergedInto.current.set(read, store);
      store.mergeLevels(read.rows, read);
    }
  });
}
