import type { Warehouse } from '@stockwire/shared/catalog';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useHttp } from '../../../api/api-provider.tsx';
import { firstLevelsQuery } from '../../../api/stock.queries.ts';
import { useLevelStore } from '../../../realtime/use-level-store.ts';
import { useWatchedItems } from '../../../realtime/use-warehouse-feed.ts';

interface Followed {
  warehouseId: number;
  sku: string;
}

/**
 * Follows items of the warehouse row by row, as the grid does: their figures are live to the frame, and
 * how long they take to this screen is measured on them.
 */
export function useFollowedItems(warehouse: Warehouse, items: readonly Followed[]): void {
  const http = useHttp();
  const store = useLevelStore();
  const { warehouseId } = warehouse;
  // The order of movers changes all the time; which items they are changes seldom.
  const theirs = items.filter((item) => item.warehouseId === warehouseId);
  const wanted = [...new Set(theirs.map(({ sku }) => sku))].toSorted();
  const request = { filter: { sku: { in: wanted } }, sort: [] };
  const { data } = useQuery({
    ...firstLevelsQuery(http, { warehouseId, request }),
    enabled: wanted.length > 0,
    placeholderData: keepPreviousData,
  });

  // Gives the level store what was read, so that the stream can go on from there.
  useEffect(() => {
    if (data && store) store.mergeLevels(data.rows, { epoch: data.epoch, asOf: data.asOf });
  }, [data, store]);

  useWatchedItems('overview', data?.rows.map(({ itemId }) => itemId) ?? []);
}
