import type { ColumnId } from './grid-columns.ts';
import type { GridLayout, LayoutColumn } from './grid-layout.ts';

export type ColumnChange = Partial<Omit<LayoutColumn, 'id'>>;

/** The layout with one column changed. */
export function withColumn(layout: GridLayout, id: ColumnId, change: ColumnChange): GridLayout {
  const columns = layout.columns.map((column) =>
    column.id === id ? { ...column, ...change } : column,
  );
  return { ...layout, columns };
}

/** The shown columns from left to right: pinned ones first, for they stand at the edge. */
export function shownOrder(layout: GridLayout): LayoutColumn[] {
  return drawnOrder(layout).filter((column) => !column.isHidden);
}

/** All columns as a list of them shows them: in the order in which they are drawn, hidden ones among them. */
export function drawnOrder({ columns }: Pick<GridLayout, 'columns'>): LayoutColumn[] {
  return [
    ...columns.filter(({ isPinned }) => isPinned),
    ...columns.filter(({ isPinned }) => !isPinned),
  ];
}

/** Whether a column has a shown neighbour on that side; pinned columns stay among themselves. */
export function canMove(layout: GridLayout, id: ColumnId, step: 1 | -1): boolean {
  return neighbour(layout, id, step) !== undefined;
}

/** Lets a column and its shown neighbour change places. */
export function moveColumn(layout: GridLayout, id: ColumnId, step: 1 | -1): GridLayout {
  const other = neighbour(layout, id, step);
  if (other === undefined) return layout;
  const columns = layout.columns.filter((column) => column.id !== id);
  const moved = layout.columns.filter((column) => column.id === id);
  const at = columns.findIndex((column) => column.id === other.id);
  columns.splice(step > 0 ? at + 1 : at, 0, ...moved);
  return { ...layout, columns };
}

function neighbour(layout: GridLayout, id: ColumnId, step: 1 | -1): LayoutColumn | undefined {
  const shown = shownOrder(layout);
  const at = shown.findIndex((column) => column.id === id);
  const other = at < 0 ? undefined : shown[at + step];
  return other?.isPinned === shown[at]?.isPinned ? other : undefined;
}
