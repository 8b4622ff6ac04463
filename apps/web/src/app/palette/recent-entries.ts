const STORAGE_KEY = 'stockwire.palette';

/** More than a person remembers having used. */
const RECENT_MAX = 6;

type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** The ids of what was used lately, newest first; nothing where the browser keeps nothing. */
export function readRecent(storage: Store): string[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch (cause) {
    // Somebody else's text, or a browser that forbids storage: what was used is only forgotten.
    if (cause instanceof SyntaxError || cause instanceof DOMException) return [];
    throw cause;
  }
}

/** Notes that this was used just now. */
export function noteRecent(storage: Store, id: string): void {
  const recent = [id, ...readRecent(storage).filter((other) => other !== id)].slice(0, RECENT_MAX);
  try {
    storage.setItem(STORAGE_KEY, JSON.stringify(recent));
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause;
  }
}
