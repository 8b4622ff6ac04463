import { useCallback } from 'react';
import type { CellPainter } from '../cells/cell-painter.ts';
import { levelsOn, runsOn } from '../data/levels-on-lines.ts';
import type { StockRows } from '../data/use-stock-rows.ts';
import type { RowRange } from '../lines/grid-lines.ts';
import type { GridSort } from '../search/grid-search.ts';
import { countDisplaced } from './displaced.ts';
import { orderValue } from './order-value.ts';
import { usePaintedValue } from './use-painted-value.ts';

interface Ordered {
  painter: CellPainter;
  rows: StockRows;
  range: RowRange;
  sort: GridSort | null;
}

/** How many rows on screen no longer stand where their order would put them; ghosts stand nowhere in it. */
export function useDisplacedCount({ painter, rows, range, sort }: Ordered): number {
  const read = useCallback(() => {
    if (sort === null || rows.builtAt === null) return 0;
    const counts = runsOn(rows, range).map((run) => {
      const values = run.flatMap((level) => {
        if (painter.isGhost(level)) return [];
        return orderValue(level, painter.shown(level.itemId), sort.column) ?? [];
      });
      return countDisplaced(values, sort.direction);
    });
    return counts.reduce((sum, count) => sum + count, 0);
  }, [painter, rows, range, sort]);
  return usePaintedValue(painter, read);
}

/** How many rows on screen are no longer what was asked for. */
export function useGhostCount({ painter, rows, range }: Omit<Ordered, 'sort'>): number {
  const read = useCallback(() => {
    if (rows.builtAt === null) return 0;
    return levelsOn(rows, range).filter((level) => painter.isGhost(level)).length;
  }, [painter, rows, range]);
  return usePaintedValue(painter, read);
}
