import { type KeyboardEvent, useRef, useState } from 'react';

/** A page of people: as many as are seen at once. */
const PAGE_ROWS = 10;

export interface CellPlace {
  row: number;
  column: number;
}

interface Size {
  rows: number;
  columns: number;
}

/** Where a key leads from a cell, as the ARIA grid pattern has it; null where it leads nowhere. */
export function nextPlace(
  { row, column }: CellPlace,
  { key, isAll }: { key: string; isAll: boolean },
  size: Size,
): CellPlace | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(last.row, row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(last.column, column + 1) };
    case 'PageUp':
      return { row: Math.max(0, row - PAGE_ROWS), column };
    case 'PageDown':
      return { row: Math.min(last.row, row + PAGE_ROWS), column };
    case 'Home':
      return { row: isAll ? 0 : row, column: 0 };
    case 'End':
      return { row: isAll ? last.row : row, column: last.column };
    default:
      return null;
  }
}

/** One stop for the Tab key within the grid, moved by the arrow keys; the focus goes along. */
export function useMatrixKeys(size: Size, onOpen: (row: number) => void) {
  const grid = useRef<HTMLTableElement>(null);
  const [wanted, setActive] = useState<CellPlace>({ row: 0, column: 0 });
  // A search leaves fewer rows than there were.
  const active = { ...wanted, row: Math.min(wanted.row, Math.max(0, size.rows - 1)) };

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(active.row);
      return;
    }
    const isAll = event.ctrlKey || event.metaKey;
    const next = nextPlace(active, { key: event.key, isAll }, size);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    const cell = `[data-row="${next.row}"][data-column="${next.column}"]`;
    grid.current?.querySelector<HTMLElement>(cell)?.focus();
  }

  return { grid, active, setActive, onKeyDown };
}
