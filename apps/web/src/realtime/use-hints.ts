import { useEffect } from 'react';
import { useLive } from './live-provider.tsx';

/** Calls back when something of a room is different on the server, and when that may have been missed. */
export function useHints(room: string, heard: () => void): void {
  const { client } = useLive();

  // Listens to the socket's hints for as long as the part is on screen.
  useEffect(() => client.hints.subscribe(room, heard), [client, room, heard]);
}
