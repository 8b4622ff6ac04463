import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { isPressed } from '../../../../ui/keys/shortcut.ts';
import { GRID_KEYS } from '../../stock.shortcuts.ts';
import { ROW_HEADER } from '../columns/grid-columns.ts';
import type { CellPosition } from '../focus/grid-focus.ts';
import type { GridLines } from '../lines/grid-lines.ts';
import type { GridCell } from '../rows/row-extension.ts';
import type { RowSpan } from './row-spans.ts';
import {
  type Cell,
  cellsOfRow,
  clipSelection,
  extendCells,
  extendRows,
  isRowSelected,
  NOTHING,
  type Selection,
  selectAllRows,
  toggleRow,
} from './selection.ts';
import { useCellDrag } from './use-cell-drag.ts';

interface SelectionOptions {
  /** Items of the view; null before anybody knows. */
  total: number | null;
  lines: GridLines;
  /** The shown columns from left to right. */
  columnIds: readonly string[];
}

export interface GridSelection {
  selection: Selection;
  select: (selection: Selection) => void;
  onRowKey: (event: KeyboardEvent, cell: GridCell) => boolean;
  onFocusMoved: (event: KeyboardEvent, from: CellPosition, to: CellPosition) => void;
  onRowPress: (event: MouseEvent, cell: GridCell) => boolean;
  /** A button goes down somewhere in the grid: the beginning of a drag, perhaps. */
  onPointerDown: ReturnType<typeof useCellDrag>['onPointerDown'];
  isSelected: (position: number) => boolean;
  /** The selected cells of a row by the place of their columns; null when there are none. */
  cellsOf: (position: number) => RowSpan | null;
}

/** What is selected in the grid, and the keys and presses that change it. */
export function useSelection({ total, lines, columnIds }: SelectionOptions): GridSelection {
  const [held, select] = useState<Selection>(NOTHING);
  const selection = clipSelection(held, total ?? 0);
  const anchor = useRef(0);
  const headerColumn = columnIds.indexOf(ROW_HEADER);
  const cellOf = ({ row, column }: CellPosition): Cell | null => {
    const line = row < 0 || row >= lines.count ? null : lines.at(row);
    return line?.kind === 'item' ? { row: line.position, column } : null;
  };
  const extend = (from: Cell, to: Cell) => {
    const isOfRows = selection.kind === 'rows' || from.column === headerColumn;
    if (isOfRows && from.row !== to.row) select(extendRows(selection, to.row, from.row));
    else if (!isOfRows || from.column !== to.column) select(extendCells(selection, to, from));
  };
  const drag = useCellDrag({ cellOf, onDrag: (from, to) => extend(from, to) });

  return {
    selection,
    select,
    onRowKey(event, cell) {
      const next = afterKey(selection, event, { row: cell.position, total: total ?? 0 });
      if (next === null) return false;
      anchor.current = cell.position;
      event.preventDefault();
      select(next);
      return true;
    },
    onFocusMoved(event, from, to) {
      const [start, end] = [cellOf(from), cellOf(to)];
      if (event.shiftKey && start && end) extend(start, end);
      else if (selection.kind === 'cells') select(NOTHING);
    },
    onRowPress(event, { position }) {
      if (drag.wasDragged()) return true;
      const next = afterPress(selection, event, { row: position, anchor: anchor.current });
      if (next === null) return false;
      if (!event.shiftKey) anchor.current = position;
      select(next);
      return true;
    },
    onPointerDown: drag.onPointerDown,
    isSelected: (position) => isRowSelected(selection, position),
    cellsOf: (position) => cellsOfRow(selection, position),
  };
}

/** Space takes a row in or out, Ctrl+A takes all, Escape lets go; null for a key that does none of it. */
function afterKey(
  selection: Selection,
  event: KeyboardEvent,
  { row, total }: { row: number; total: number },
): Selection | null {
  if (isPressed(GRID_KEYS.select, event)) return toggleRow(selection, row);
  if (isPressed(GRID_KEYS.selectAll, event) && !event.shiftKey) return selectAllRows(total);
  return isPressed(GRID_KEYS.letGo, event) && selection.kind !== 'none' ? NOTHING : null;
}

/** A press on the box of a row or with Ctrl takes it in or out, with Shift all rows up to it. */
function afterPress(
  selection: Selection,
  event: MouseEvent,
  { row, anchor }: { row: number; anchor: number },
): Selection | null {
  if (event.shiftKey) return extendRows(selection, row, anchor);
  const isBox = event.target instanceof Element && event.target.closest('[data-check]') !== null;
  return isBox || event.ctrlKey || event.metaKey ? toggleRow(selection, row) : null;
}
