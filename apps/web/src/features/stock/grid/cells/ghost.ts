import { type Level, statusOf } from '@stockwire/shared/stock-level';
import type { LiveLevel } from '../../../../realtime/live-level.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { pillWords } from '../../../../ui/status/pill.words.ts';
import { comparisonText, quantityTitle } from '../bars/filter-words.ts';
import {
  type Comparison,
  type GridSearch,
  QUANTITY_COLUMNS,
  type QuantityColumn,
} from '../search/grid-search.ts';
import { cellWords } from './cells.words.ts';

type Shown = LiveLevel | Level;

/** Says why a row is no longer what was asked for; null for one that is. */
export type GhostJudge = (level: Level, shown: Shown) => string | null;

/**
 * Judges rows by the filters that a live change can fail; what an item is called and where it is at home
 * comes with its row. Null when there is no such filter, so that nobody is judged for nothing.
 */
export function ghostJudge({ status, compare }: GridSearch): GhostJudge | null {
  const columns = QUANTITY_COLUMNS.filter((column) => compare[column] !== undefined);
  if (status.length === 0 && columns.length === 0) return null;
  return (level, shown) => {
    if (status.length > 0 && !status.includes(statusOf(shown, level.reorderPoint))) {
      return noLonger(status);
    }
    const failed = columns.find((column) => !holds(figureOf(shown, column), compare[column]));
    const comparison = failed && compare[failed];
    return failed && comparison
      ? wordsOf(cellWords).noLongerAs(quantityTitle(failed), comparisonText(comparison))
      : null;
  };
}

function noLonger(statuses: GridSearch['status']): string {
  const words = wordsOf(cellWords);
  const names = statuses.map((status) => wordsOf(pillWords)[status]);
  return words.noLonger(names.reduce((all, name) => words.or(all, name)));
}

function figureOf(shown: Shown, column: QuantityColumn): number {
  return column === 'reserved' ? shown.held + shown.allocated : shown[column];
}

const HOLDS: Record<Comparison['op'], (figure: number, value: number) => boolean> = {
  lt: (figure, value) => figure < value,
  lte: (figure, value) => figure <= value,
  gt: (figure, value) => figure > value,
  gte: (figure, value) => figure >= value,
  eq: (figure, value) => figure === value,
};

function holds(figure: number, comparison: Comparison | undefined): boolean {
  return comparison === undefined || HOLDS[comparison.op](figure, comparison.value);
}
