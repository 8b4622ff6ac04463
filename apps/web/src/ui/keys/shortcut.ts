/** A key that does something, as data: the handler and the help read the same. */
export interface Shortcut {
  /** `KeyboardEvent.key` of each key that does it; letters in lower case. */
  keys: readonly string[];
  /** With Ctrl, or with ⌘ where that is the key for it. */
  withCommand?: boolean;
  withShift?: boolean;
}

export type Shortcuts<Id extends string> = Readonly<Record<Id, Shortcut>>;

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** True when this press is the shortcut. Shift is part of the key itself: `?` is `?` wherever it lies. */
export function isPressed({ keys, withCommand = false }: Shortcut, event: Pressed): boolean {
  const isCommand = event.ctrlKey || event.metaKey;
  if (event.altKey || Boolean(isCommand) !== withCommand) return false;
  return keys.includes(event.key.length === 1 ? event.key.toLowerCase() : event.key);
}

/** What takes keys for itself: whoever types means letters, not shortcuts. */
const TYPING = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/** What floats above the page; while it is open the page below it hears nothing. */
const FLOATING = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** What fades away holds the focus until it is gone, but was left by the key before. */
const LEAVING = '[data-exiting]';

/** True where a key belongs to what has the focus. A chord with Ctrl or ⌘ is no typing. */
export function isTaken(target: EventTarget | null, { withCommand = false }: Shortcut): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(FLOATING) !== null && target.closest(LEAVING) === null) return true;
  return !withCommand && target.closest(TYPING) !== null;
}
