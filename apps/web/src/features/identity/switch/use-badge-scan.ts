import { useEffect, useEffectEvent } from 'react';
import { createBadgeReader } from './badge-reader.ts';

/** Hears a badge that is scanned, wherever the focus is; its Enter presses nothing, and no field keeps its text. */
export function useBadgeScan(onBadge: (badge: string) => void): void {
  const found = useEffectEvent(onBadge);
  // Keys are outside React, and heard before whatever has the focus hears them.
  useEffect(() => {
    const read = createBadgeReader();
    const hear = (event: KeyboardEvent) => {
      const badge = read(event);
      if (badge === null) return;
      event.preventDefault();
      event.stopPropagation();
      takeOut(event.target, badge);
      found(badge);
    };
    window.addEventListener('keydown', hear, { capture: true });
    return () => window.removeEventListener('keydown', hear, { capture: true });
  }, []);
}

/** What the scanner typed into a field is taken out of it again, by the way that the form hears. */
function takeOut(target: EventTarget | null, badge: string): void {
  if (!(target instanceof HTMLInputElement) || target.value === '') return;
  const { value } = target;
  const left = value.endsWith(badge) ? value.slice(0, -badge.length) : '';
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(target, left);
  target.dispatchEvent(new Event('input', { bubbles: true }));
}
