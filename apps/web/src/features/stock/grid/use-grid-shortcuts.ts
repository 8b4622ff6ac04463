import { useEffect } from 'react';

interface Shortcuts {
  onFind: () => void;
  onHold: () => void;
}

/** Keys of the whole page: `/` finds, P holds the view still. Not while somebody types or a dialog is open. */
export function useGridShortcuts({ onFind, onHold }: Shortcuts): void {
  // Keys pressed outside the grid reach the document only.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTakenElsewhere(event.target)) return;
      if (event.key === '/') onFind();
      else if (event.key.toLowerCase() === 'p') onHold();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onFind, onHold]);
}

function isTakenElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return target.closest('input, textarea, select, [role="dialog"], [role="alertdialog"]') !== null;
}
