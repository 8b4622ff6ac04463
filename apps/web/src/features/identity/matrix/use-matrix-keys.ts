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

type Step = (place: CellPlace, of: { last: CellPlace; isAll: boolean }) => CellPlace;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }) => ({ row: row - PAGE_ROWS, column }),
  PageDown: ({ row, column }) => ({ row: row + PAGE_ROWS, column }),
  Home: ({ row }, { isAll }) => ({ row: isAll ? 0 : row, column: 0 }),
  End: ({ row }, { isAll, last }) => ({ row: isAll ? last.row : row, column: last.column }),
};

/** Where a key leads from a cell, as the ARIA grid pattern has it; null where it leads nowhere. */
export function nextPlace(
  place: CellPlace,
  { key, isAll }: { key: string; isAll: boolean },
  size: Size,
): CellPlace | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const next = STEPS[key]?.(place, { last, isAll });
  if (next === undefined) return null;
  return {
    row: Math.min(last.row, Math.max(0, next.row)),
    column: Math.min(last.column, Math.max(0, next.column)),
  };
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
