import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { LevelStore } from './level-store.ts';
import type { LiveLevel } from './live-level.ts';
import { useLive } from './live-provider.tsx';

/** The live rows of the warehouse on screen; null until its feed is opened. */
export function useLevelStore(): LevelStore | null {
  return useLive().warehouse?.store ?? null;
}

/** One row, rendered anew when it changes; null while nobody has read it. */
export function useLevel(itemId: number | null): LiveLevel | null {
  const store = useLevelStore();
  const last = useRef<LiveLevel | null>(null);
  const subscribe = useCallback(
    (changed: () => void) => {
      if (store === null || itemId === null) return () => {};
      const stopChanges = store.subscribe(new Set([itemId]), changed);
      const stopMerges = store.onMerged((itemIds) => {
        if (itemIds.includes(itemId)) changed();
      });
      return () => {
        stopChanges();
        stopMerges();
      };
    },
    [store, itemId],
  );
  const read = useCallback(() => {
    const next = store === null || itemId === null ? null : store.read(itemId);
    // React compares by identity: the same version of the same row is the same snapshot.
    if (isSame(last.current, next)) return last.current;
    last.current = next;
    return next;
  }, [store, itemId]);
  return useSyncExternalStore(subscribe, read);
}

function isSame(one: LiveLevel | null, other: LiveLevel | null): boolean {
  return one?.itemId === other?.itemId && one?.version === other?.version;
}
