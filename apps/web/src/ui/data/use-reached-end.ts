import { type RefCallback, useCallback, useLayoutEffect, useRef } from 'react';

/** Read ahead by about a screen, so that scrolling does not wait. */
const AHEAD = '400px';

/** A ref for the last element of a list: coming near it calls back, while that is wanted. */
export function useReachedEnd(onReached: () => void, isWanted: boolean): RefCallback<HTMLElement> {
  const reached = useRef(onReached);
  // The observer is outside React and calls what the newest render wants.
  useLayoutEffect(() => {
    reached.current = onReached;
  });
  return useCallback(
    (element: HTMLElement | null) => {
      if (element === null || !isWanted) return;
      const observer = new IntersectionObserver(
        ([entry]) => {
          if (entry?.isIntersecting) reached.current();
        },
        { rootMargin: AHEAD },
      );
      observer.observe(element);
      return () => observer.disconnect();
    },
    [isWanted],
  );
}
