import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';
import { isPressed, type Shortcut } from '../keys/shortcut.ts';

/** The key that React Aria, and the browsers themselves, use to reach what stands outside the page's flow. */
export const REACH_RESULTS = { keys: ['F6'] } as const satisfies Shortcut;

/**
 * Lets the keyboard into the region and gives the focus back: F6 goes to the newest toast, and when
 * the toast that had the focus is gone, the focus returns to where the person came from.
 */
export function useRegionFocus(region: RefObject<HTMLElement | null>, count: number) {
  const cameFrom = useRef<HTMLElement | null>(null);

  // The document hears F6 wherever the focus is.
  useEffect(() => {
    function reach(event: KeyboardEvent) {
      if (!isPressed(REACH_RESULTS, event)) return;
      const buttons = region.current?.querySelectorAll<HTMLElement>('li:last-child button');
      buttons?.[0]?.focus();
    }
    document.addEventListener('keydown', reach);
    return () => document.removeEventListener('keydown', reach);
  }, [region]);

  // The browser drops the focus on the body when a focused element is removed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number of toasts is what has changed.
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    if (cameFrom.current?.isConnected) cameFrom.current.focus();
    cameFrom.current = null;
  }, [count]);

  return {
    onFocusFrom(event: FocusEvent<HTMLElement>) {
      const from = event.relatedTarget;
      if (from instanceof HTMLElement && !event.currentTarget.contains(from))
        cameFrom.current = from;
    },
  };
}
