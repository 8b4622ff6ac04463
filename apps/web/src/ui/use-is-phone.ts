import { useSyncExternalStore } from 'react';

/** The width below which the style sheets give a row two lines. */
const PHONE = '(max-width: 640px)';

function subscribe(changed: () => void): () => void {
  const query = matchMedia(PHONE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** True on a screen too narrow for a table. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(PHONE).matches);
}
