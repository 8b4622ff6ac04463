import { useSyncExternalStore } from 'react';

/** The heights that the style sheet gives a row: --row-compact, and --row-phone for its two lines. */
const ROW_COMPACT_PX = 26;
const ROW_PHONE_PX = 58;
const PHONE = '(max-width: 640px)';

function subscribe(changed: () => void): () => void {
  const query = matchMedia(PHONE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** How tall a row is on this screen, and whether there is a header above the rows. */
export function useRowHeight(): { rowPx: number; hasHeader: boolean } {
  const isPhone = useSyncExternalStore(subscribe, () => matchMedia(PHONE).matches);
  return { rowPx: isPhone ? ROW_PHONE_PX : ROW_COMPACT_PX, hasHeader: !isPhone };
}
