import { type RefObject, useEffect, useEffectEvent } from 'react';

/**
 * Escape closes a dialog at the first press: React Aria's tooltips take the key for themselves, and the
 * reason of a button that is off is one. While no tooltip is shown the dialog hears the key as ever.
 */
export function useEscapePastTooltip(
  dialog: RefObject<HTMLElement | null>,
  { isOpen, onClose }: { isOpen: boolean; onClose: () => void },
): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const isTold = document.querySelector('[role="tooltip"]') !== null;
    const isHere = dialog.current?.contains(document.activeElement) === true;
    if (event.key === 'Escape' && isTold && isHere) onClose();
  });
  // The tooltip listens on the document, so only the window is asked before it.
  useEffect(() => {
    if (!isOpen) return;
    const listener = (event: KeyboardEvent) => hear(event);
    window.addEventListener('keydown', listener, true);
    return () => window.removeEventListener('keydown', listener, true);
  }, [isOpen]);
}
