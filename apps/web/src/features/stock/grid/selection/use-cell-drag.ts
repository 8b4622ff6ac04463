import { type PointerEvent as ReactPointerEvent, useEffectEvent, useRef } from 'react';
import type { CellPosition } from '../focus/grid-focus.ts';
import { positionOf } from '../focus/use-grid-focus.ts';
import type { Cell } from './selection.ts';

interface CellDragOptions {
  cellOf: (position: CellPosition) => Cell | null;
  onDrag: (from: Cell, to: Cell) => void;
}

/** Drags a rectangle over cells with a mouse; a finger scrolls. */
export function useCellDrag({ cellOf, onDrag }: CellDragOptions) {
  const isDragged = useRef(false);
  const drag = useEffectEvent((from: Cell, target: Element | null) => {
    const position = target && positionOf(target);
    const to = position && cellOf(position);
    if (!to || (!isDragged.current && to.row === from.row && to.column === from.column)) return;
    isDragged.current = true;
    onDrag(from, to);
  });

  function onPointerDown(event: ReactPointerEvent): void {
    isDragged.current = false;
    if (event.button !== 0 || event.pointerType === 'touch' || hasModifier(event)) return;
    const position = positionOf(event.target);
    const from = position && cellOf(position);
    const grid = event.currentTarget;
    if (!from || isBox(event.target)) return;
    const stop = new AbortController();
    const { signal } = stop;
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      const target = document.elementFromPoint(clientX, clientY);
      if (grid.contains(target)) drag(from, target);
    };
    document.addEventListener('pointermove', onMove, { signal });
    for (const end of ['pointerup', 'pointercancel'] as const) {
      document.addEventListener(end, () => stop.abort(), { signal });
    }
  }

  return {
    onPointerDown,
    /** True once after a drag, whose end the browser takes for a press. */
    wasDragged(): boolean {
      const was = isDragged.current;
      isDragged.current = false;
      return was;
    },
  };
}

function hasModifier(event: ReactPointerEvent): boolean {
  return event.shiftKey || event.ctrlKey || event.metaKey || event.altKey;
}

function isBox(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-check]') !== null;
}
