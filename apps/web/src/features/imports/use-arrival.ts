import { type RefObject, useEffect } from 'react';

/**
 * Takes the keyboard to the title for who comes from another screen: the app's frame has it then. Whoever
 * has just loaded the page begins at its top.
 */
export function useArrival(title: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement?.tagName === 'MAIN') title.current?.focus({ preventScroll: true });
  }, [title]);
}
