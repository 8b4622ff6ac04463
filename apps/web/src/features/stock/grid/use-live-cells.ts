import { useEffect, useMemo } from 'react';
import { useConnectionControls } from '../../../realtime/use-connection.ts';
import { useLevelStore } from '../../../realtime/use-level-store.ts';
import { useWatchedItems } from '../../../realtime/use-warehouse-feed.ts';
import { CellPainter } from './cells/cell-painter.ts';
import { ghostJudge } from './cells/ghost.ts';
import type { GridSearch } from './search/grid-search.ts';

const clockMs = () => performance.now();

interface LiveCellsOptions {
  timeZone: string;
  /** The items on screen, with some beyond either edge. */
  itemIds: ReadonlySet<number>;
  isHeld: boolean;
  /** Rows that it would no longer find are marked. */
  search: GridSearch;
}

/** The painter of the cells on screen, joined to the live rows. */
export function useLiveCells({ timeZone, itemIds, isHeld, search }: LiveCellsOptions): CellPainter {
  const store = useLevelStore();
  const { serverNowMs } = useConnectionControls();
  const painter = useMemo(
    () =>
      new CellPainter({
        nowMs: serverNowMs,
        clockMs,
        timeZone,
        setTimer: (callback, delayMs) => setTimeout(callback, delayMs),
      }),
    [serverNowMs, timeZone],
  );
  useWatchedItems(
    'grid',
    useMemo(() => [...itemIds], [itemIds]),
  );
  // The level store and the cells are outside React.
  useEffect(() => store?.subscribe(itemIds, painter.take), [painter, store, itemIds]);
  useEffect(() => painter.follow(store), [painter, store]);
  useEffect(() => painter.hold(isHeld), [painter, isHeld]);
  useEffect(() => painter.judgeBy(ghostJudge(search)), [painter, search]);
  return painter;
}
