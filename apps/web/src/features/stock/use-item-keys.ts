import { useEffect, useEffectEvent } from 'react';

interface ItemKeys {
  onAdjust: () => void;
  onCount: () => void;
  onClose: () => void;
}

/** What holds keys of its own: fields, and everything that floats above the page. */
const TAKEN =
  'input, textarea, select, [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** While an item is open: A adjusts it, C counts it, Escape closes it, wherever the focus stands. */
export function useItemKeys(isOpen: boolean, keys: ItemKeys): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const act = actionOf(event, keys);
    if (act === null) return;
    event.preventDefault();
    act();
  });
  // Keys pressed on the page itself reach the document only.
  useEffect(() => {
    if (!isOpen) return;
    const listener = (event: KeyboardEvent) => hear(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [isOpen]);
}

/** Null for a key that something else has used, or that belongs to the control that has the focus. */
function actionOf(event: KeyboardEvent, keys: ItemKeys): (() => void) | null {
  const { key, target, defaultPrevented } = event;
  if (defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (target instanceof Element && target.closest(TAKEN) !== null) return null;
  const acts: Record<string, () => void> = {
    a: keys.onAdjust,
    c: keys.onCount,
    escape: keys.onClose,
  };
  return acts[key.toLowerCase()] ?? null;
}
