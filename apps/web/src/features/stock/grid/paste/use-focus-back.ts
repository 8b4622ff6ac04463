import { useEffect, useState } from 'react';

/**
 * Gives the focus back to where it was before the first of several dialogs that follow each other: each of
 * them knows the one before only, which is gone by then.
 */
export function useFocusBack(): void {
  const [origin] = useState(() => document.activeElement);
  // The focus is outside React.
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body || !(origin instanceof HTMLElement)) return;
        if (origin.isConnected) origin.focus({ preventScroll: true });
      });
    },
    [origin],
  );
}
