import { useCallback, useState } from 'react';
import { DEFAULT_LAYOUT, type GridLayout, parseGridLayout } from './grid-layout.ts';

const STORAGE_KEY = 'stockwire.grid-layout';

/** The layout that this device keeps; the delivered one where there is none, or none that can be read. */
export function readGridLayout(storage: Pick<Storage, 'getItem'>): GridLayout {
  try {
    const text = storage.getItem(STORAGE_KEY);
    return text === null ? DEFAULT_LAYOUT : parseGridLayout(JSON.parse(text));
  } catch (cause) {
    if (isUnreadable(cause)) return DEFAULT_LAYOUT;
    throw cause;
  }
}

/** Keeps the layout on this device. */
export function writeGridLayout(storage: Pick<Storage, 'setItem'>, layout: GridLayout): void {
  try {
    storage.setItem(STORAGE_KEY, JSON.stringify(layout));
  } catch (cause) {
    // Without storage the layout lives as long as the page: worse than kept, better than no grid.
    if (!isUnreadable(cause)) throw cause;
  }
}

/** The layout of the grid, kept on this device with every change. */
export function useGridLayout(): readonly [GridLayout, (layout: GridLayout) => void] {
  const [layout, setLayout] = useState(() => readGridLayout(localStorage));
  const keep = useCallback((next: GridLayout) => {
    setLayout(next);
    writeGridLayout(localStorage, next);
  }, []);
  return [layout, keep];
}

function isUnreadable(cause: unknown): boolean {
  if (cause instanceof SyntaxError) return true;
  return (
    cause instanceof DOMException &&
    (cause.name === 'SecurityError' || cause.name === 'QuotaExceededError')
  );
}
