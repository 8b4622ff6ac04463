import { formatInteger } from '../../../../ui/format/format-integer.ts';
import {
  type Comparison,
  type GridSearch,
  QUANTITY_COLUMNS,
  type QuantityColumn,
} from '../search/grid-search.ts';

export const QUANTITY_WORDS: Record<QuantityColumn, string> = {
  onHand: 'On hand',
  reserved: 'Reserved',
  available: 'Available',
};

export const STATUS_WORDS: Record<GridSearch['status'][number], string> = {
  shortfall: 'Shortfall',
  out: 'Out',
  low: 'Low',
  ok: 'OK',
};

export const COMPARISON_SIGNS: Record<Comparison['op'], string> = {
  lt: '<',
  lte: '≤',
  gt: '>',
  gte: '≥',
  eq: '=',
};

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
    const value = search.status.map((status) => STATUS_WORDS[status]).join(', ');
    words.push({ id: 'status', name: 'Status', value, without: { ...search, status: [] } });
  }
  for (const [column, name] of [
    ['zone', 'Zone'],
    ['category', 'Category'],
  ] as const) {
    if (search[column].length === 0) continue;
    const value = search[column].join(', ');
    words.push({ id: column, name, value, without: { ...search, [column]: [] } });
  }
  for (const column of QUANTITY_COLUMNS) {
    const comparison = search.compare[column];
    if (!comparison) continue;
    const { [column]: _, ...others } = search.compare;
    const value = `${COMPARISON_SIGNS[comparison.op]} ${formatInteger(comparison.value)}`;
    words.push({
      id: column,
      name: QUANTITY_WORDS[column],
      value,
      without: { ...search, compare: others },
    });
  }
  return words;
}
