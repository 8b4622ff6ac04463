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

const HEADER_ROW = -1;

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

type Move = (from: CellPosition, bounds: GridBounds) => CellPosition;

const STEPS: Record<string, Move> = {
  ArrowDown: (from) => ({ ...from, row: from.row + 1 }),
  ArrowUp: (from) => ({ ...from, row: from.row - 1 }),
  ArrowRight: (from, { columns }) => ({ ...from, column: beside(from.column, columns, 1) }),
  ArrowLeft: (from, { columns }) => ({ ...from, column: beside(from.column, columns, -1) }),
  PageDown: (from, { pageRows }) => ({ ...from, row: from.row + pageRows }),
  PageUp: (from, bounds) => ({
    ...from,
    row: Math.max(firstRow(bounds), from.row - bounds.pageRows),
  }),
  Home: (from, { columns }) => ({ ...from, column: columns[0] ?? 0 }),
  End: (from, { columns }) => ({ ...from, column: columns.at(-1) ?? 0 }),
};

const LEAPS: Record<string, Move> = {
  Home: (_, bounds) => ({ row: firstRow(bounds), column: bounds.columns[0] ?? 0 }),
  End: (_, { rowCount, columns }) => ({ row: rowCount - 1, column: columns.at(-1) ?? 0 }),
};

function target(from: CellPosition, key: GridKey, bounds: GridBounds): CellPosition | null {
  const moves = key.ctrlKey || key.metaKey ? LEAPS : STEPS;
  return moves[key.key]?.(from, bounds) ?? null;
}

function firstRow({ rowCount }: GridBounds): number {
  return Math.min(0, rowCount - 1);
}

function beside(column: number, columns: readonly number[], step: 1 | -1): number {
  const at = columns.indexOf(column);
  return columns[at + step] ?? column;
}
