const STORAGE_KEY = 'stockwire.where-to';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Notes where somebody was, before they leave for the provider's pages. */
export function noteWhereTo(storage: Store, href: string): void {
  try {
    storage.setItem(STORAGE_KEY, href);
  } catch (cause) {
    // Without storage they come back to the first page.
    if (!(cause instanceof DOMException)) throw cause;
  }
}

/** Where they were, once; the first page where nobody noted it. Only an address of this console is believed. */
export function takeWhereTo(storage: Store): string {
  try {
    const href = storage.getItem(STORAGE_KEY) ?? '/';
    storage.removeItem(STORAGE_KEY);
    return /^\/(?![/\\])/.test(href) ? href : '/';
  } catch (cause) {
    if (cause instanceof DOMException) return '/';
    throw cause;
  }
}
