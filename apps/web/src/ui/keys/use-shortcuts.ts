import { useEffect, useEffectEvent } from 'react';
import { useOfferedCommands } from './screen-commands.tsx';
import { isPressed, isTaken, type Shortcuts } from './shortcut.ts';

/**
 * Hears the shortcuts of a part of the console for as long as it is shown. Every one that is declared has
 * a handler, which the compiler checks; so what the help lists is what happens.
 */
export function useShortcuts<Id extends string>(
  shortcuts: Shortcuts<Id>,
  handlers: Readonly<Record<Id, () => void>>,
  { isActive = true }: { isActive?: boolean } = {},
): void {
  const ids = Object.keys(shortcuts) as Id[];
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat) return;
    for (const id of ids) {
      if (!isPressed(shortcuts[id], event) || isTaken(event.target, shortcuts[id])) continue;
      event.preventDefault();
      handlers[id]();
      return;
    }
  });
  useOfferedCommands(
    isActive ? ids : [],
    (id) => ({ shortcut: shortcuts[id] }),
    (id) => handlers[id](),
  );
  // Keys pressed on the page itself reach the document only.
  useEffect(() => {
    if (!isActive) return;
    const listener = (event: KeyboardEvent) => hear(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [isActive]);
}
