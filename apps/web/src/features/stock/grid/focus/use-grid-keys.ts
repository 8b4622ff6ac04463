import type { KeyboardEvent } from 'react';
import type { ArrangedColumns } from '../columns/arranged-columns.ts';
import type { StockRows } from '../data/use-stock-rows.ts';
import type { GridCell, RowExtension } from '../rows/row-extension.ts';
import type { CellPosition } from './grid-focus.ts';
import { positionOf } from './use-grid-focus.ts';

interface GridKeysOptions {
  rows: StockRows;
  arranged: ArrangedColumns;
  extension: RowExtension | undefined;
  focus: { onKeyDown: (event: KeyboardEvent) => boolean; moveTo: (cell: CellPosition) => void };
  onToggleGroup: (value: string | null) => void;
  /** A key on a row that moves nothing. */
  onRowKey: (event: KeyboardEvent, sku: string) => void;
}

/** The keys of the grid: first those that somebody added, then groups, moves, and at last what a row can do. */
export function useGridKeys(options: GridKeysOptions) {
  const { extension, focus } = options;
  const cellAt = (target: EventTarget) => cellOf(options, positionOf(target));
  return {
    cellAt,
    onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented) return;
      const cell = cellAt(event.target);
      if (cell !== null && extension?.onRowKey?.(event, cell)) return;
      if (pressGroupKey(event, options)) return;
      if (focus.onKeyDown(event)) return;
      if (cell !== null) options.onRowKey(event, cell.level.sku);
    },
  };
}

/** The item's cell at a place of the grid; null for the header, for groups, and for rows on their way. */
function cellOf(
  { rows, arranged }: Pick<GridKeysOptions, 'rows' | 'arranged'>,
  place: CellPosition | null,
): GridCell | null {
  if (place === null || place.row < 0 || place.row >= rows.lines.count) return null;
  const shown = rows.lines.at(place.row);
  if (shown.kind === 'group') return null;
  const level = rows.rowAt(shown.position);
  const column = arranged.columns[place.column]?.column.id;
  if (level === undefined || column === undefined) return null;
  return { line: place.row, position: shown.position, column, level };
}

/** The keys of groups; false for a key that is none of theirs. */
function pressGroupKey(event: KeyboardEvent, options: GridKeysOptions): boolean {
  const { lines } = options.rows;
  const place = positionOf(event.target);
  if (place === null || place.row < 0 || !lines.isGrouped || hasModifier(event)) return false;
  const shown = lines.at(place.row);
  const isUsed =
    shown.kind === 'item'
      ? goToGroup(event, place, options)
      : toggleGroup(event, shown.group, options);
  if (isUsed) event.preventDefault();
  return isUsed;
}

/** Left of the first cell of a row is its group. */
function goToGroup(event: KeyboardEvent, place: CellPosition, options: GridKeysOptions): boolean {
  const { lines } = options.rows;
  const group = lines.groupOf(place.row);
  if (event.key !== 'ArrowLeft' || place.column > 0 || group === null) return false;
  options.focus.moveTo({ row: lines.lineOfGroup(group), column: 0 });
  return true;
}

/** Enter and Space turn a group over; left closes it and right opens it. */
function toggleGroup(event: KeyboardEvent, group: number, options: GridKeysOptions): boolean {
  const { lines } = options.rows;
  const isOpen = lines.isOpen(group);
  const toggles = new Map([
    ['Enter', true],
    [' ', true],
    ['ArrowLeft', isOpen],
    ['ArrowRight', !isOpen],
  ]);
  const isTurned = toggles.get(event.key);
  if (isTurned) options.onToggleGroup(lines.groups[group]?.value ?? null);
  return isTurned !== undefined;
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
}
