import { useEffect, useState } from 'react';
import { isLive } from '../../../realtime/connection.ts';
import { useConnection, useConnectionControls } from '../../../realtime/use-connection.ts';
import { isReloadDue } from './nightly.ts';

const LOOK_EVERY_MS = 60_000;

/** Loads the page anew once a night, and only while the server is there to load it from. */
export function useNightlyReload(timeZone: string): void {
  const isThere = isLive(useConnection());
  const { serverNowMs } = useConnectionControls();
  const [openedAtMs] = useState(serverNowMs);
  // The clock is outside React.
  useEffect(() => {
    if (!isThere) return;
    const timer = setInterval(() => {
      if (isReloadDue(openedAtMs, serverNowMs(), timeZone)) window.location.reload();
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isThere, openedAtMs, serverNowMs, timeZone]);
}
