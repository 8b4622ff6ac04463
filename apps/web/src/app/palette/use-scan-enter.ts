import { useEffect, useEffectEvent, useState } from 'react';
import type { PaletteEntry } from './palette-entry.ts';
import type { FoundItems } from './use-item-entries.ts';

interface Scan {
  text: string;
  found: FoundItems;
  /** The only item that answers. */
  onFound: (entry: PaletteEntry) => void;
}

/**
 * A scanner ends with Enter before the server has answered. Returns what to call for such an Enter: the
 * item is opened once it is there, if it is the only one and nothing else was typed meanwhile.
 */
export function useScanEnter({ text, found, onFound }: Scan): () => void {
  const [awaited, setAwaited] = useState<string | null>(null);
  const isAnswered = awaited === text && !found.isLooking && found.entries.length === 1;
  const only = isAnswered ? found.entries[0] : undefined;
  const open = useEffectEvent(() => {
    if (only !== undefined) onFound(only);
  });
  const onlyId = only?.id;
  // The answer comes from outside of React.
  useEffect(() => {
    if (onlyId !== undefined) open();
  }, [onlyId]);
  return () => setAwaited(text);
}
