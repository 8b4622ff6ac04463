import type { ItemStock } from '@stockwire/shared/stock-views';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useHttp } from '../../../api/api-provider.tsx';
import { itemStockQuery } from '../../../api/stock.queries.ts';
import type { LiveLevel } from '../../../realtime/live-level.ts';
import { useLevel, useLevelStore } from '../../../realtime/use-level-store.ts';
import { useWatchedItems } from '../../../realtime/use-warehouse-feed.ts';

/** A hot item changes many times a second; its bins are read again at most this often. */
const REREAD_MIN_MS = 250;

export interface ItemStockNow {
  query: UseQueryResult<ItemStock>;
  stock: ItemStock | undefined;
  /** The level as the stream knows it, which may be ahead of the bins that were read. */
  level: LiveLevel | null;
}

/** An item's level and bins in a warehouse, read again whenever the stream says that it moved. */
export function useItemStock(
  claimant: string,
  of: { warehouseId: number; sku: string },
): ItemStockNow {
  const http = useHttp();
  const store = useLevelStore();
  const query = useQuery(itemStockQuery(http, of));
  const { data: stock, dataUpdatedAt, refetch } = query;
  const itemId = stock?.level.itemId ?? null;
  const level = useLevel(itemId);
  useWatchedItems(claimant, itemId === null ? [] : [itemId]);

  // Gives the level store what was read, so that the stream can go on from there.
  useEffect(() => {
    if (stock && store) {
      store.mergeLevels([stock.level], { epoch: stock.epoch, asOf: stock.asOf });
    }
  }, [stock, store]);

  const isBehind = stock !== undefined && level !== null && level.version > stock.level.version;
  // Asks the server for the bins that the stream does not carry. A read under way is never thrown away.
  useEffect(() => {
    if (!isBehind) return;
    const dueMs = Math.max(0, dataUpdatedAt + REREAD_MIN_MS - Date.now());
    const timer = setTimeout(() => void refetch({ cancelRefetch: false }), dueMs);
    return () => clearTimeout(timer);
  }, [isBehind, dataUpdatedAt, refetch]);

  return { query, stock, level };
}
