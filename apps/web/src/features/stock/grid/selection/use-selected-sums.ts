import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue } from 'react';
import { useHttp } from '../../../../api/api-provider.tsx';
import type { CellPainter } from '../cells/cell-painter.ts';
import type { RowSource } from '../copy/copy-rows.ts';
import { usePaintedValue } from '../order/use-painted-value.ts';
import { fetchRows } from './fetch-rows.ts';
import { countRows, type RowSpans, rowsOfSpans } from './row-spans.ts';

/** Two reads: what a glance at a selection may cost. */
const SUMMED_ROWS_MAX = 1_000;

interface Sums {
  onHand: number;
  available: number;
}

/** The sums over selected rows, live; null while some of them are not here, or are too many to be fetched. */
export function useSelectedSums(
  source: RowSource,
  painter: CellPainter,
  spans: RowSpans,
): Sums | null {
  const http = useHttp();
  const wanted = useDeferredValue(spans);
  const { warehouseId, viewId, rowAt } = source;
  const isFew = countRows(wanted) <= SUMMED_ROWS_MAX;
  const here = isFew ? rowsOfSpans(wanted).map((row) => rowAt(row)) : [];
  const isHere = here.every((level) => level !== undefined);
  const read = useQuery({
    queryKey: ['selected-rows', warehouseId, viewId, wanted],
    queryFn: ({ signal }) =>
      fetchRows(http, { warehouseId, viewId: viewId ?? '', spans: wanted, signal }),
    enabled: isFew && !isHere && viewId !== null,
    gcTime: 0,
  });
  const levels = isHere ? here.filter((level) => level !== undefined) : (read.data ?? null);
  const sumOf = (figure: keyof Sums) =>
    (levels ?? []).reduce((sum, level) => {
      const live = source.shown(level.itemId);
      return sum + (live !== null && live.version >= level.version ? live : level)[figure];
    }, 0);
  // Rendered again whenever a painted figure has changed, at most once a second.
  usePaintedValue(
    painter,
    useCallback(() => performance.now(), []),
  );
  if (!isFew || levels === null) return null;
  return { onHand: sumOf('onHand'), available: sumOf('available') };
}
