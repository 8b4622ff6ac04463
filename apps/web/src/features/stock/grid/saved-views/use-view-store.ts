import { useEffect, useState, useSyncExternalStore } from 'react';
import { newCommandId } from '../../../../api/command-id.ts';
import type { StoredViews } from './stored-views.ts';
import { VIEWS_KEY, ViewStore } from './view-store.ts';

/** An id is read out of a link, so it is short; forty views never meet by chance. */
const ID_LENGTH = 10;

/** The views of this device, as they are now in whichever window they were changed. */
export function useViewStore(): { store: ViewStore; stored: StoredViews } {
  const [store] = useState(
    () =>
      new ViewStore({
        storage: localStorage,
        // An id begins with its time; what makes two differ is at its end.
        newId: () => newCommandId().slice(-ID_LENGTH),
      }),
  );
  // Other windows write into the same storage; the browser tells all but the one that wrote.
  useEffect(() => {
    const hear = (event: StorageEvent) => {
      if (event.key === VIEWS_KEY || event.key === null) store.hear();
    };
    window.addEventListener('storage', hear);
    return () => window.removeEventListener('storage', hear);
  }, [store]);
  return { store, stored: useSyncExternalStore(store.subscribe, store.read) };
}
