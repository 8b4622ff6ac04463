import { useEffect, useMemo } from 'react';
import { useHttp } from '../../../api/api-provider.tsx';
import { fetchSparklines } from '../../../api/stock.queries.ts';
import type { CellPainter } from './cells/cell-painter.ts';
import { TrendStore } from './cells/trend-store.ts';

const clockMs = () => performance.now();

interface TrendsOptions {
  warehouseId: number;
  painter: CellPainter;
  itemIds: ReadonlySet<number>;
  /** False where no column shows them. */
  isShown: boolean;
}

/** Has the last day of the rows on screen drawn by the painter. */
export function useTrends({ warehouseId, painter, itemIds, isShown }: TrendsOptions): void {
  const http = useHttp();
  const trends = useMemo(
    () =>
      new TrendStore({
        fetch: (ids, signal) => fetchSparklines(http, { warehouseId, itemIds: ids, signal }),
        clockMs,
        setTimer: (callback, delayMs) => {
          const timer = setTimeout(callback, delayMs);
          return () => clearTimeout(timer);
        },
        onRead: () => painter.repaint(),
        // The figures themselves are there; a missing drawing is worth a line in the console and no more.
        onError: (error) =>
          console.warn('the trends of the rows on screen could not be read', error),
      }),
    [http, warehouseId, painter],
  );
  // The painter and the store of trends are outside React.
  useEffect(() => {
    if (!isShown) return;
    painter.drawTrends((itemId) => trends.points(itemId));
    return () => trends.stop();
  }, [painter, trends, isShown]);
  useEffect(() => {
    if (isShown) trends.want([...itemIds]);
  }, [trends, itemIds, isShown]);
}
