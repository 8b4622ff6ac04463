import { type RefObject, useEffect, useRef } from 'react';

/** Gives the keyboard a place where what it stood on went with the point before: a step, a row's buttons. */
export function useFocusKept<Place extends HTMLElement>(point: string): RefObject<Place | null> {
  const place = useRef<Place>(null);
  const shown = useRef(point);
  useEffect(() => {
    // Whoever has just opened the page begins at its top.
    if (shown.current === point) return;
    shown.current = point;
    const { activeElement, body } = document;
    if (activeElement === body) place.current?.focus({ preventScroll: true });
  }, [point]);
  return place;
}
