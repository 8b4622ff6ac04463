import type { ColumnId } from './grid-columns.ts';

/** The width at which everything that stands in a column now is seen whole; null while nothing does. */
export function fitWidthPx(grid: HTMLElement, id: ColumnId): number | null {
  const widths = [...grid.querySelectorAll<HTMLElement>(`[data-cell="${id}"]`)].map(contentPx);
  return widths.length === 0 ? null : Math.ceil(Math.max(...widths));
}

/** A range has the size of its text even where the cell cuts it off. */
function contentPx(cell: HTMLElement): number {
  const range = document.createRange();
  const content = cell.querySelector('[data-fit]') ?? cell;
  range.selectNodeContents(content);
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(content);
  const paddingPx = Number.parseFloat(paddingInlineStart) + Number.parseFloat(paddingInlineEnd);
  return range.getBoundingClientRect().width + paddingPx + 1;
}
