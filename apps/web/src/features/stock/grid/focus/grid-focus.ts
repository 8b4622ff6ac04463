/** A cell by row and column; row −1 is the header. */
export interface CellPosition {
  row: number;
  column: number;
}

export interface GridBounds {
  rowCount: number;
  columnCount: number;
  pageRows: number;
  /** −1 where the header can be entered, 0 on a screen without one. */
  topRow: number;
}

export interface GridKey {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
}

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
export function clampCell(cell: CellPosition, bounds: GridBounds): CellPosition {
  return {
    row: Math.min(Math.max(cell.row, bounds.topRow), bounds.rowCount - 1),
    column: Math.max(0, Math.min(cell.column, bounds.columnCount - 1)),
  };
}

type Move = (from: CellPosition, bounds: GridBounds) => CellPosition;

const STEPS: Record<string, Move> = {
  ArrowDown: (from) => ({ ...from, row: from.row + 1 }),
  ArrowUp: (from) => ({ ...from, row: from.row - 1 }),
  ArrowRight: (from) => ({ ...from, column: from.column + 1 }),
  ArrowLeft: (from) => ({ ...from, column: from.column - 1 }),
  PageDown: (from, { pageRows }) => ({ ...from, row: from.row + pageRows }),
  PageUp: (from, bounds) => ({
    ...from,
    row: Math.max(firstRow(bounds), from.row - bounds.pageRows),
  }),
  Home: (from) => ({ ...from, column: 0 }),
  End: (from, { columnCount }) => ({ ...from, column: columnCount - 1 }),
};

const LEAPS: Record<string, Move> = {
  Home: (_, bounds) => ({ row: firstRow(bounds), column: 0 }),
  End: (_, { rowCount, columnCount }) => ({ row: rowCount - 1, column: columnCount - 1 }),
};

function target(from: CellPosition, key: GridKey, bounds: GridBounds): CellPosition | null {
  const moves = key.ctrlKey || key.metaKey ? LEAPS : STEPS;
  return moves[key.key]?.(from, bounds) ?? null;
}

function firstRow({ rowCount }: GridBounds): number {
  return Math.min(0, rowCount - 1);
}
