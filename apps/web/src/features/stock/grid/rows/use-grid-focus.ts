import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { GRID_COLUMNS } from '../grid-columns.ts';
import { type CellPosition, clampCell, moveFocus } from './grid-focus.ts';

const ALL_COLUMNS = GRID_COLUMNS.map((_, place) => place);

interface GridFocusOptions {
  grid: RefObject<HTMLElement | null>;
  rowCount: number;
  pageRows: () => number;
  scrollToRow: (row: number) => void;
}

/** The one cell of the grid that Tab leads to, and the keys that move it. Focus outlives the rows under it. */
export function useGridFocus({ grid, rowCount, pageRows, scrollToRow }: GridFocusOptions) {
  const [wanted, setActive] = useState<CellPosition>({ row: 0, column: 0 });
  const hasFocus = useRef(false);
  const mustFocus = useRef(false);
  const active = clampCell(wanted, { rowCount, columns: ALL_COLUMNS, pageRows: 1 });

  // Puts the browser's focus on the cell once it stands: after a key, and when its row was replaced.
  useLayoutEffect(() => {
    const isOrphaned = hasFocus.current && document.activeElement === document.body;
    if (!mustFocus.current && !isOrphaned) return;
    mustFocus.current = false;
    cellAt(grid.current, active)?.focus({ preventScroll: true });
  });

  return {
    active,
    onKeyDown(event: KeyboardEvent): boolean {
      if (positionOf(event.target) === null) return false;
      const bounds = { rowCount, columns: shownColumns(grid.current), pageRows: pageRows() };
      const next = moveFocus(active, event, bounds);
      if (next === null) return false;
      event.preventDefault();
      mustFocus.current = true;
      setActive(next);
      if (next.row >= 0) scrollToRow(next.row);
      return true;
    },
    onFocus(event: FocusEvent) {
      const position = positionOf(event.target);
      if (position === null) return;
      hasFocus.current = true;
      if (position.row !== active.row || position.column !== active.column) setActive(position);
    },
    onBlur(event: FocusEvent) {
      // A row that goes away takes no leave: only a focus that moved on has left the grid.
      if (event.target.isConnected) hasFocus.current = false;
    },
  };
}

/** The row of the grid that an event came from; null for one that came from elsewhere. */
export function positionOf(target: EventTarget): CellPosition | null {
  if (!(target instanceof HTMLElement)) return null;
  const row = target.closest<HTMLElement>('[data-row]')?.dataset.row;
  const column = target.closest<HTMLElement>('[data-column]')?.dataset.column;
  if (row === undefined) return null;
  return { row: Number(row), column: Number(column ?? 0) };
}

function cellAt(grid: HTMLElement | null, { row, column }: CellPosition): HTMLElement | null {
  return grid?.querySelector(`[data-row="${row}"] [data-column="${column}"]`) ?? null;
}

/** A narrow screen leaves columns out, by the style sheet; keys pass them over. */
function shownColumns(grid: HTMLElement | null): number[] {
  const row = grid?.querySelector('[data-row]:not([data-row="-1"])');
  if (!row) return ALL_COLUMNS;
  return ALL_COLUMNS.filter((column) => {
    const cell = row.querySelector<HTMLElement>(`[data-column="${column}"]`);
    return cell !== null && cell.offsetParent !== null;
  });
}
