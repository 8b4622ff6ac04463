import { useContext, useEffect, useEffectEvent } from 'react';
import { TooltipTriggerStateContext } from 'react-aria-components';
import { flushSync } from 'react-dom';

/**
 * Inside a tooltip: Escape closes it and does its work besides, on a dialog, a drawer or a bar. React Aria's
 * tooltips take the key for themselves, and would need a second press.
 */
export function EscapeGoesOn() {
  const tooltip = useContext(TooltipTriggerStateContext);
  const hear = useEffectEvent((event: KeyboardEvent) => {
    // Drawn at once, the tooltip no longer listens on the document when the key gets there.
    if (event.key === 'Escape') flushSync(() => tooltip?.close(true));
  });
  // The keys of the window are outside React, and it alone hears them before the document.
  useEffect(() => {
    const listener = (event: KeyboardEvent) => hear(event);
    window.addEventListener('keydown', listener, true);
    return () => window.removeEventListener('keydown', listener, true);
  }, []);
  return null;
}
