import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/**
 * Puts the keyboard at the beginning of a screen when the link that led there went with the screen before:
 * the next Tab would begin at the top of the page. Stands before the screen, which may know a better place.
 */
export function ArrivalFocus() {
  const path = useRouterState({ select: ({ matches }) => matches.at(-1)?.pathname });
  const shown = useRef(path);
  useEffect(() => {
    // Whoever has just loaded the page begins at its top.
    if (shown.current === path) return;
    shown.current = path;
    const { activeElement, body } = document;
    // While the code of a screen is on its way, the one before is there still, and hidden.
    const isGone = activeElement === body || activeElement?.checkVisibility() === false;
    if (isGone) document.querySelector('main')?.focus({ preventScroll: true });
  }, [path]);
  return null;
}
