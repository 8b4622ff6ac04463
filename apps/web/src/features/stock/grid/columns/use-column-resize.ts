import type { PointerEvent, RefObject } from 'react';
import { type ArrangedColumns, templateWith } from './arranged-columns.ts';
import { fitWidthPx } from './fit-width.ts';
import type { ColumnId } from './grid-columns.ts';
import { clampWidth } from './grid-layout.ts';

const TEMPLATE = '--grid-columns';

interface ColumnResizeOptions {
  grid: RefObject<HTMLElement | null>;
  arranged: ArrangedColumns;
  onWidth: (id: ColumnId, widthPx: number) => void;
}

/** Draws a column wider or narrower under the pointer; React learns of it once it is let go. */
export function useColumnResize({ grid, arranged, onWidth }: ColumnResizeOptions) {
  const draw = (template: string) => grid.current?.style.setProperty(TEMPLATE, template);

  function beginDrag(id: ColumnId, event: PointerEvent<HTMLElement>) {
    if (event.button !== 0) return;
    const handle = event.currentTarget;
    const cell = handle.closest<HTMLElement>('[data-cell]');
    if (cell === null) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    const startPx = { x: event.clientX, width: cell.offsetWidth };
    let widthPx = startPx.width;
    const onMove = (move: globalThis.PointerEvent) => {
      widthPx = clampWidth(startPx.width + move.clientX - startPx.x);
      draw(templateWith(arranged, id, widthPx));
    };
    const end = (isKept: boolean) => {
      handle.removeEventListener('pointermove', onMove);
      if (isKept && widthPx !== startPx.width) onWidth(id, widthPx);
      else draw(arranged.template);
    };
    handle.addEventListener('pointermove', onMove);
    handle.addEventListener('pointerup', () => end(true), { once: true });
    handle.addEventListener('pointercancel', () => end(false), { once: true });
  }

  return {
    beginDrag,
    fit(id: ColumnId) {
      const widthPx = grid.current && fitWidthPx(grid.current, id);
      if (widthPx !== null) onWidth(id, clampWidth(widthPx));
    },
    /** By keys: so much wider than it is drawn now. */
    widen(id: ColumnId, byPx: number) {
      const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${id}"]`);
      if (cell) onWidth(id, clampWidth(cell.offsetWidth + byPx));
    },
  };
}

export type ColumnResize = ReturnType<typeof useColumnResize>;
