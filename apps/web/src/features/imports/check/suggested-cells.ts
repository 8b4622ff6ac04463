import type { Import, RowProblem } from '@stockwire/shared/imports';

/** The row with the suggestion in place of the value it is for; null where there is none. */
export function suggestedCells(
  { description, examination }: Import,
  { field, suggestion, cells }: RowProblem,
): string[] | null {
  const column = field === null ? undefined : description?.columns[field];
  const place = examination.columns.findIndex(({ name }) => name === column);
  if (suggestion === null || place < 0 || place >= cells.length) return null;
  return cells.with(place, suggestion);
}
