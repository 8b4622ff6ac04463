import { useSyncExternalStore } from 'react';
import { useLive } from './live-provider.tsx';
import type { Expiry } from './session-expiry.ts';

/** The end of the session that the server has warned of, and the way to put the warning away. */
export function useSessionExpiry(): { expiry: Expiry | null; dismiss: () => void } {
  const { expiry } = useLive().client;
  return {
    expiry: useSyncExternalStore(expiry.subscribe, expiry.read),
    dismiss: () => expiry.dismiss(),
  };
}
