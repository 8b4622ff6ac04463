import type { Level } from '@stockwire/shared/stock-level';
import { useMemo } from 'react';
import type { RowRange } from '../lines/grid-lines.ts';
import type { StockRows } from './use-stock-rows.ts';

type Rows = Pick<StockRows, 'lines' | 'rowAt'>;

/** The rows on a stretch of lines, as far as they are here. */
export function levelsOn(rows: Rows, range: RowRange): Level[] {
  return runsOn(rows, range).flat();
}

/** The same, apart wherever the name of a group stands between: each run has an order of its own. */
export function runsOn({ lines, rowAt }: Rows, { from, to }: RowRange): Level[][] {
  let run: Level[] = [];
  const runs = [run];
  for (let line = from; line < Math.min(to, lines.count); line += 1) {
    const shown = lines.at(line);
    if (shown.kind === 'group') {
      run = [];
      runs.push(run);
      continue;
    }
    const level = rowAt(shown.position);
    if (level) run.push(level);
  }
  return runs;
}

/** The items on a stretch of lines, the same set as long as they are the same. */
export function useItemIds(rows: Rows, range: RowRange): ReadonlySet<number> {
  const text = levelsOn(rows, range)
    .map(({ itemId }) => itemId)
    .join(',');
  // The set changes when the items do, not whenever a block is looked up again.
  return useMemo(() => new Set(text === '' ? [] : text.split(',').map(Number)), [text]);
}
