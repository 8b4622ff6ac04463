/** A cell by row and column; row −1 is the header. */
export interface CellPosition {
  row: number;
  column: number;
}

export interface GridBounds {
  rowCount: number;
  /** Columns that are shown, in order; at phone width some are not. */
  columns: readonly number[];
  pageRows: number;
}

export interface GridKey {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
}

export const HEADER_ROW = -1;

/** Where a key leads in the grid, by the ARIA grid pattern; null for a key that does not move. */
export function moveFocus(
  from: CellPosition,
  key: GridKey,
  bounds: GridBounds,
): CellPosition | null {
  const to = target(from, key, bounds);
  return to && clampCell(to, bounds);
}

/** The nearest cell that exists. */
export function clampCell(cell: CellPosition, { rowCount, columns }: GridBounds): CellPosition {
  const column = columns.includes(cell.column)
    ? cell.column
    : (columns.findLast((shown) => shown <= cell.column) ?? columns[0] ?? 0);
  return { row: Math.min(Math.max(cell.row, HEADER_ROW), rowCount - 1), column };
}

function target(from: CellPosition, key: GridKey, bounds: GridBounds): CellPosition | null {
  const { columns, rowCount, pageRows } = bounds;
  const isFar = key.ctrlKey || key.metaKey;
  const first = columns[0] ?? 0;
  const last = columns.at(-1) ?? 0;
  const firstDataRow = Math.min(0, rowCount - 1);
  switch (key.key) {
    case 'ArrowDown':
      return isFar ? null : { ...from, row: from.row + 1 };
    case 'ArrowUp':
      return isFar ? null : { ...from, row: from.row - 1 };
    case 'ArrowRight':
      return isFar ? null : { ...from, column: beside(from.column, columns, 1) };
    case 'ArrowLeft':
      return isFar ? null : { ...from, column: beside(from.column, columns, -1) };
    case 'PageDown':
      return { ...from, row: from.row + pageRows };
    case 'PageUp':
      return { ...from, row: Math.max(firstDataRow, from.row - pageRows) };
    case 'Home':
      return isFar ? { row: firstDataRow, column: first } : { ...from, column: first };
    case 'End':
      return isFar ? { row: rowCount - 1, column: last } : { ...from, column: last };
    default:
      return null;
  }
}

function beside(column: number, columns: readonly number[], step: 1 | -1): number {
  const at = columns.indexOf(column);
  return columns[at + step] ?? column;
}
