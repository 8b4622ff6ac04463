import { localeNow } from '../language/language.ts';

type SortValue = string | number | null;

export interface Sorting {
  columnId: string;
  direction: 'ascending' | 'descending';
}

/** The rows in the order of one value: numbers by size, texts as the language sorts them, nothing last. */
export function sortRows<Row>(
  rows: readonly Row[],
  sortValue: (row: Row) => SortValue,
  direction: Sorting['direction'],
): Row[] {
  const collator = new Intl.Collator(localeNow(), { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => compare(sortValue(a), sortValue(b), { collator, sign }));
}

function compare(
  one: SortValue,
  other: SortValue,
  { collator, sign }: { collator: Intl.Collator; sign: number },
): number {
  // What has no value stands last in both directions, so that turning the order does not hide the rest.
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
  return sign * collator.compare(String(one), String(other));
}
