import { formatInteger } from '../../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { pillWords } from '../../../../ui/status/pill.words.ts';
import { columnTitle } from '../columns/grid-columns.ts';
import {
  type Comparison,
  type GridSearch,
  QUANTITY_COLUMNS,
  type QuantityColumn,
} from '../search/grid-search.ts';

export const COMPARISON_SIGNS: Record<Comparison['op'], string> = {
  lt: '<',
  lte: '≤',
  gt: '>',
  gte: '≥',
  eq: '=',
};

export function quantityTitle(column: QuantityColumn): string {
  return columnTitle(column);
}

export function statusTitle(status: GridSearch['status'][number]): string {
  return wordsOf(pillWords)[status];
}

/** `< 5`, as it stands behind the name of a figure. */
export function comparisonText({ op, value }: Comparison): string {
  return `${COMPARISON_SIGNS[op]} ${formatInteger(value)}`;
}

/** A filter at work: what it is about, what it lets through, and the search without it. */
export interface FilterWords {
  id: string;
  name: string;
  value: string;
  without: GridSearch;
}

/** Every filter of a search in words, the text search apart. */
export function filterWords(search: GridSearch): FilterWords[] {
  const words: FilterWords[] = [];
  if (search.status.length > 0) {
    const value = search.status.map(statusTitle).join(', ');
    const without = { ...search, status: [] };
    words.push({ id: 'status', name: columnTitle('status'), value, without });
  }
  for (const column of ['zone', 'category'] as const) {
    if (search[column].length === 0) continue;
    const value = search[column].join(', ');
    const without = { ...search, [column]: [] };
    words.push({ id: column, name: columnTitle(column), value, without });
  }
  for (const column of QUANTITY_COLUMNS) {
    const comparison = search.compare[column];
    if (!comparison) continue;
    const { [column]: _, ...others } = search.compare;
    words.push({
      id: column,
      name: quantityTitle(column),
      value: comparisonText(comparison),
      without: { ...search, compare: others },
    });
  }
  return words;
}
