import { type RefObject, useEffect, useRef } from 'react';

/** Gives the keyboard a place where what it stood on went with the step or the screen before. */
export function useFocusKept(point: string): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (shown.current === point) return;
    const isOpening = shown.current === null;
    shown.current = point;
    const { activeElement, body } = document;
    // Whoever comes from another screen stands on the frame of this one; whoever has just loaded the page
    // begins at its top.
    const isLost = activeElement?.tagName === 'MAIN' || (activeElement === body && !isOpening);
    if (isLost) title.current?.focus({ preventScroll: true });
  }, [point]);
  return title;
}
