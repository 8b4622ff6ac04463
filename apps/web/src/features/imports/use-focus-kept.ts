import { type RefObject, useEffect, useRef } from 'react';

/** Gives the keyboard a place where the button it stood on went with the step before. */
export function useFocusKept(point: string): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef(point);
  useEffect(() => {
    // Whoever has just opened the page begins at its top.
    if (shown.current === point) return;
    shown.current = point;
    const { activeElement, body } = document;
    if (activeElement === body) title.current?.focus({ preventScroll: true });
  }, [point]);
  return title;
}
