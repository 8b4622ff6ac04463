import type { Level } from '@stockwire/shared/stock-level';
import type { ClipboardEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import type { ColumnId } from '../columns/grid-columns.ts';
import type { CellPosition } from '../focus/grid-focus.ts';
import type { RowRange } from '../lines/grid-lines.ts';

/** A cell of an item: where it is, and what stands there. */
export interface GridCell {
  line: number;
  /** Place of the item in the order of the view, whatever groups stand between. */
  position: number;
  column: ColumnId;
  level: Level;
}

/** What another part of the grid adds to its rows: selecting, pasting. */
export interface RowExtension {
  /** A key on a row, before the grid's own keys; true when it was used up. */
  onRowKey?: (event: KeyboardEvent, cell: GridCell) => boolean;
  /** A key is moving the focus between rows; `to` is where it will be. */
  onFocusMoved?: (event: KeyboardEvent, from: CellPosition, to: CellPosition) => void;
  /** A press on a row; true when it was used up, so that the item is not opened. */
  onRowPress?: (event: MouseEvent, cell: GridCell) => boolean;
  onCopy?: (event: ClipboardEvent) => void;
  onPaste?: (event: ClipboardEvent) => void;
  /** A button goes down somewhere in the grid. */
  onPointerDown?: (event: PointerEvent) => void;
  /** Given, rows can be selected, and say whether they are. */
  isSelected?: (position: number) => boolean;
  /** The selected cells of a row by the place of their columns, `to` exclusive; null when there are none. */
  cellsOf?: (position: number) => RowRange | null;
}

/** What others may do to the grid. */
export interface GridHandle {
  /** Brings an item into view and puts the focus on it; its group may just be opening. */
  focusPosition: (position: number) => void;
  /** Puts the focus back on the cell that Tab leads to. */
  focusActive: () => void;
}
