import { useMemo, useSyncExternalStore } from 'react';
import type { Connection } from './connection.ts';
import { useLive } from './live-provider.tsx';

/** How the figures on screen stand to the ledger. */
export function useConnection(): Connection {
  const { client } = useLive();
  return useSyncExternalStore(client.subscribe, client.connection);
}

interface ConnectionControls {
  tryNow: () => void;
  /** Holds the view still, or lets it go on. */
  hold: (isHeld: boolean) => void;
  serverNowMs: () => number;
  roundTripMs: () => number | null;
}

/** What a person can do about the link, and what it measures. */
export function useConnectionControls(): ConnectionControls {
  const { client } = useLive();
  return useMemo(
    () => ({
      tryNow: () => client.tryNow(),
      hold: (isHeld) => client.hold(isHeld),
      serverNowMs: () => client.serverNowMs(),
      roundTripMs: () => client.roundTripMs(),
    }),
    [client],
  );
}
