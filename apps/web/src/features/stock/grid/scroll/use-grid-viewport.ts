import {
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { type GridLines, type RowRange, sameLine } from '../lines/grid-lines.ts';
import { Arrival } from './arrival.ts';
import { GridViewport, type ViewportShape } from './grid-viewport.ts';
import { watchScrollbar } from './scrollbar-drag.ts';

interface GridViewportOptions {
  scroller: RefObject<HTMLElement | null>;
  lines: GridLines;
  heights: Omit<ViewportShape, 'lineCount'>;
  /** The lines on screen, at intervals while they move. */
  onRange: (range: RowRange) => void;
}

/** The part of the lines that is seen in an element, following its scrollbar and its size. */
export function useGridViewport({ scroller, lines, heights, onRange }: GridViewportOptions) {
  const tell = useEffectEvent(onRange);
  const [{ viewport, arrival }] = useState(() => createViewport());
  const shown = useSyncExternalStore(viewport.subscribe, viewport.shown);

  // The scrollbar and the size of the element are the browser's.
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    arrival.tellTo((range) => tell(range));
    const scrollbar = watchScrollbar(element);
    const detach = viewport.attach(element);
    const onScroll = () => viewport.scrolled(scrollbar.isDragged());
    element.addEventListener('scroll', onScroll, { passive: true });
    const sizes = new ResizeObserver(() => viewport.measure());
    sizes.observe(element);
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', onScroll);
      detach();
      scrollbar.stop();
      arrival.stop();
    };
  }, [scroller, viewport, arrival]);

  const { linePx, headerPx, coveredPx } = heights;
  const before = useRef(lines);
  // The viewport keeps the shape outside React, where the scrollbar's moves can read it.
  useLayoutEffect(() => {
    const first = viewport.firstLine();
    const top = viewport.topLine() - first + sameLine(before.current, lines, first);
    before.current = lines;
    viewport.reshape({ lineCount: lines.count, linePx, headerPx, coveredPx }, top);
  }, [viewport, lines, linePx, headerPx, coveredPx]);

  return { viewport, shown };
}

function createViewport() {
  const setTimer = (callback: () => void, delayMs: number) => {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  };
  const arrival = new Arrival({ clockMs: () => performance.now(), setTimer });
  const viewport = new GridViewport({ onMoved: (range) => arrival.moved(range), setTimer });
  return { viewport, arrival };
}
