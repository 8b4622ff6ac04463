import { newCommandId } from '../../../api/command-id.ts';

const STORAGE_KEY = 'stockwire.sign-out';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The provider's page that ends its session, told to send the browser back as the one that went there. */
export function signOutHref(storage: Store, signOutUrl: string): string {
  const url = new URL(signOutUrl);
  const state = newCommandId();
  try {
    storage.setItem(STORAGE_KEY, state);
  } catch (cause) {
    // Without storage nobody can tell who comes back: they are told no more than that.
    if (!(cause instanceof DOMException)) throw cause;
  }
  url.searchParams.set('state', state);
  return url.href;
}

/** Whether whoever comes back is who went there: anybody can lead somebody to this address. */
export function isOwnSignOut(storage: Store, query: string): boolean {
  try {
    const state = new URLSearchParams(query).get('state');
    return state !== null && state === storage.getItem(STORAGE_KEY);
  } catch (cause) {
    if (cause instanceof DOMException) return false;
    throw cause;
  }
}
