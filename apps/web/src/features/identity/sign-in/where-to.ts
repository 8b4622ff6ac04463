const STORAGE_KEY = 'stockwire.where-to';
const PURPOSE_KEY = 'stockwire.sent-to';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What somebody is sent to the provider for. */
type Purpose = 'sign-in' | 'link';

/** Notes where somebody was, before they leave for the provider's pages, and what they leave for. */
export function noteWhereTo(storage: Store, href: string, purpose: Purpose = 'sign-in'): void {
  try {
    storage.setItem(STORAGE_KEY, href);
    storage.setItem(PURPOSE_KEY, purpose);
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

/** What they left for; to sign in, where nobody noted it. The server takes neither for the other. */
export function readPurpose(storage: Store): Purpose {
  try {
    return storage.getItem(PURPOSE_KEY) === 'link' ? 'link' : 'sign-in';
  } catch (cause) {
    if (cause instanceof DOMException) return 'sign-in';
    throw cause;
  }
}
