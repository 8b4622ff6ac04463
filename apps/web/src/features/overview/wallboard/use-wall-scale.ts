import { useSyncExternalStore } from 'react';

/** Lines of a desk's screen, for which the sizes of a chart are drawn. */
const DESK_LINES = 700;
const SCALE_MIN = 1;

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** How many times larger than at a desk the text of a chart is on this wall. */
export function useWallScale(): number {
  return useSyncExternalStore(subscribe, () =>
    Math.max(SCALE_MIN, Math.min(window.innerHeight, window.innerWidth / 1.7778) / DESK_LINES),
  );
}
