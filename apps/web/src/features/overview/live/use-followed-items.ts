import type { Warehouse } from '@stockwire/shared/catalog';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useHttp } from '../../../api/api-provider.tsx';
import { firstLevelsQuery } from '../../../api/stock.queries.ts';
import { useLevelStore } from '../../../realtime/use-level-store.ts';
import { usePulse } from '../../../realtime/use-pulse.ts';
import { useWatchedItems } from '../../../realtime/use-warehouse-feed.ts';
import type { OverviewFigures } from './use-overview.ts';

/**
 * Follows the items that the figures name row by row, as the grid does: theirs are live to the frame, and
 * how long they take to this screen is measured on them. A page of all warehouses follows one of them.
 */
export function useFollowedItems(
  { warehouseId }: Warehouse,
  { pulse, stockOuts }: Pick<OverviewFigures, 'pulse' | 'stockOuts'>,
): void {
  const http = useHttp();
  const store = useLevelStore();
  const movers = usePulse(warehouseId)?.topMovers ?? pulse.topMovers;
  // The order of movers changes all the time; which items they are changes seldom.
  const theirs = [...movers, ...stockOuts].filter((item) => item.warehouseId === warehouseId);
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
