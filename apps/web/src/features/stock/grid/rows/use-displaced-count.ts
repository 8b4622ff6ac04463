import { useCallback } from 'react';
import type { CellPainter } from '../cells/cell-painter.ts';
import type { GridSort } from '../search/grid-search.ts';
import { countDisplaced } from './displaced.ts';
import { orderValue } from './order-value.ts';
import { usePaintedValue } from './use-painted-value.ts';
import type { StockRows } from './use-stock-rows.ts';
import type { RowRange } from './use-view-blocks.ts';

interface Ordered {
  painter: CellPainter;
  rows: StockRows;
  range: RowRange;
  sort: GridSort | null;
}

/** How many rows on screen no longer stand where their order would put them. */
export function useDisplacedCount({ painter, rows, range, sort }: Ordered): number {
  const { rowAt, builtAt } = rows;
  const { from, to } = range;
  const read = useCallback(() => {
    if (sort === null || builtAt === null) return 0;
    const values: number[] = [];
    for (let index = from; index < to; index += 1) {
      const level = rowAt(index);
      const value = level && orderValue(level, painter.shown(level.itemId), sort.column);
      if (value != null) values.push(value);
    }
    return countDisplaced(values, sort.direction);
  }, [painter, rowAt, builtAt, from, to, sort]);
  return usePaintedValue(painter, read);
}
