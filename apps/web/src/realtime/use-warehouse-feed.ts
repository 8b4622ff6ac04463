import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { useLive } from './live-provider.tsx';

/**
 * Asks the server to send these rows for as long as the caller is mounted. `claimant` names the part of
 * the screen. Rows come alive once they were read over HTTP and merged into the level store.
 */
export function useWatchedItems(claimant: string, itemIds: readonly number[]): void {
  const { warehouse } = useLive();
  const key = itemIds.join(',');
  // Tells the feed which rows this part of the screen shows.
  useEffect(() => {
    if (warehouse === null) return;
    const ids = key === '' ? [] : key.split(',').map(Number);
    warehouse.feed.claims.claim(claimant, ids);
  }, [warehouse, claimant, key]);
  // Takes the claim back when the part of the screen goes away.
  useEffect(() => () => warehouse?.feed.claims.claim(claimant, []), [warehouse, claimant]);
}

/** The newest seq that the feed has heard of; null before it joined. It moves at most once a second when no row in view changes. */
export function useLedgerHead(): number | null {
  const { warehouse } = useLive();
  const subscribe = useCallback(
    (changed: () => void) => warehouse?.onHead(changed) ?? (() => {}),
    [warehouse],
  );
  return useSyncExternalStore(subscribe, () => warehouse?.feed.head ?? null);
}
