import type { StockStatus } from '@stockwire/shared/stock-level';
import { useEffect, useState } from 'react';
import { wordsOf } from '../../../../ui/language/words.ts';
import { LiveRegion } from '../../../../ui/status/live-region.tsx';
import type { CellPainter } from '../cells/cell-painter.ts';
import { levelsOn } from '../data/levels-on-lines.ts';
import type { StockRows } from '../data/use-stock-rows.ts';
import type { RowRange } from '../lines/grid-lines.ts';
import { barsWords } from './bars.words.ts';

/** So long changes are gathered before they are spoken. */
const SUM_UP_MS = 5_000;

interface GridSummaryProps {
  painter: CellPainter;
  rows: StockRows;
  range: RowRange;
}

/** Says to the ear what happened to the rows on screen, summed up. */
export function GridSummary({ painter, rows, range }: GridSummaryProps) {
  const [words, setWords] = useState('');
  // The painter hears of changes outside React.
  useEffect(() => {
    const changed = new Set<number>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = painter.onChanges((changes) => {
      for (const { after } of changes) changed.add(after.itemId);
      timer ??= setTimeout(() => {
        timer = undefined;
        setWords(summaryOf(changed.size, statusCounts(painter, { rows, range })));
        changed.clear();
      }, SUM_UP_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [painter, rows, range]);
  return <LiveRegion>{words}</LiveRegion>;
}

function summaryOf(changed: number, counts: Record<StockStatus, number>): string {
  const { low, out, shortfall } = counts;
  return wordsOf(barsWords).summary({ rows: changed, low, out, shortfall });
}

function statusCounts(
  painter: CellPainter,
  { rows, range }: Pick<GridSummaryProps, 'rows' | 'range'>,
): Record<StockStatus, number> {
  const counts = { ok: 0, low: 0, out: 0, shortfall: 0 };
  for (const level of levelsOn(rows, range)) counts[painter.status(level)] += 1;
  return counts;
}
