import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type GridLines, sameLine } from '../lines/grid-lines.ts';
import type { GridViewport } from '../scroll/grid-viewport.ts';
import { type CellPosition, clampCell, type GridBounds, moveFocus } from './grid-focus.ts';

interface GridFocusOptions {
  grid: RefObject<HTMLElement | null>;
  lines: GridLines;
  columnCount: number;
  /** −1 where the header can be entered. */
  topRow: number;
  viewport: GridViewport;
  onMoved?: ((event: KeyboardEvent, from: CellPosition, to: CellPosition) => void) | undefined;
}

/** The one cell of the grid that Tab leads to, and the keys that move it. Focus outlives the rows under it. */
export function useGridFocus(options: GridFocusOptions) {
  const { grid, lines, columnCount, topRow, viewport, onMoved } = options;
  const [wanted, setActive] = useWantedCell(lines);
  const hasFocus = useRef(false);
  const mustFocus = useRef(false);
  const bounds: GridBounds = { rowCount: lines.count, columnCount, topRow, pageRows: 1 };
  const active = clampCell(wanted, bounds);

  // The row with the focus has to stand, wherever it is; the viewport keeps that outside React.
  useLayoutEffect(() => viewport.keep(active.row), [viewport, active.row]);

  // Puts the browser's focus on the cell once it stands: after a key, and when its row was replaced.
  useLayoutEffect(() => {
    const isOrphaned = hasFocus.current && document.activeElement === document.body;
    if (!mustFocus.current && !isOrphaned) return;
    const cell = cellAt(grid.current, active);
    if (cell === null) return;
    mustFocus.current = false;
    cell.focus({ preventScroll: true });
  });

  const moveTo = (cell: CellPosition) => {
    mustFocus.current = true;
    setActive({ ...cell });
    if (cell.row >= 0) viewport.reveal(cell.row);
  };
  return {
    active,
    moveTo,
    onKeyDown(event: KeyboardEvent): boolean {
      if (positionOf(event.target) === null) return false;
      const next = moveFocus(active, event, { ...bounds, pageRows: pageRows(viewport) });
      if (next === null) return false;
      event.preventDefault();
      onMoved?.(event, active, next);
      moveTo(next);
      return true;
    },
    onFocus(event: FocusEvent) {
      const position = positionOf(event.target);
      if (position === null) return;
      hasFocus.current = true;
      // The name of a group is one cell, and the column is kept for the rows below it.
      const column = isGroupCell(event.target) ? active.column : position.column;
      if (position.row !== active.row || column !== active.column) {
        setActive({ row: position.row, column });
      }
    },
    onBlur(event: FocusEvent) {
      // A row that goes away takes no leave: only a focus that moved on has left the grid.
      if (event.target.isConnected) hasFocus.current = false;
    },
  };
}

/** The cell as it was left, and what stood there when the lines are others. */
function useWantedCell(lines: GridLines) {
  const [wanted, setWanted] = useState({ cell: { row: 0, column: 0 }, lines });
  const setCell = (cell: CellPosition) => setWanted({ cell, lines });
  if (wanted.lines === lines) return [wanted.cell, setCell] as const;
  const { row, column } = wanted.cell;
  const cell = { row: row < 0 ? row : sameLine(wanted.lines, lines, row), column };
  setWanted({ cell, lines });
  return [cell, setCell] as const;
}

/** A page leaves one line of the last on screen, so that the eye can go on. */
function pageRows({ wholeLines }: GridViewport): number {
  return Math.max(1, wholeLines - 1);
}

/** The row of the grid that an event came from; null for one that came from elsewhere. */
export function positionOf(target: EventTarget): CellPosition | null {
  if (!(target instanceof Element)) return null;
  const row = target.closest<HTMLElement>('[data-row]')?.dataset.row;
  const column = target.closest<HTMLElement>('[data-column]')?.dataset.column;
  if (row === undefined) return null;
  return { row: Number(row), column: Number(column ?? 0) };
}

function isGroupCell(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-group]') !== null;
}

function cellAt(grid: HTMLElement | null, { row, column }: CellPosition): HTMLElement | null {
  const place = `[data-row="${row}"]`;
  const cell =
    grid?.querySelector<HTMLElement>(`${place} [data-column="${column}"]`) ??
    grid?.querySelector<HTMLElement>(`${place}[data-group] [data-column]`);
  // Of a column's head the name takes the focus.
  return row < 0 ? (cell?.querySelector('button') ?? null) : (cell ?? null);
}
