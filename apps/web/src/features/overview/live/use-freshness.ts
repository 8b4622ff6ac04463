import { useEffect, useState } from 'react';
import { asOfMsOf, isLive } from '../../../realtime/connection.ts';
import { useConnection, useConnectionControls } from '../../../realtime/use-connection.ts';

/** A pulse comes every second; when this many are missing the figures are no longer of now. */
const SILENT_MAX_MS = 5_000;
const SECOND_MS = 1_000;

export interface Freshness {
  isFresh: boolean;
  /** Server time of the figures shown; null before any came. */
  asOfMs: number | null;
}

/** Whether the figures are of this second: the link must be live, and the pulse must come. */
export function useFreshness(pulseAtMs: number | null): Freshness {
  const connection = useConnection();
  const { serverNowMs } = useConnectionControls();
  const [nowMs, setNowMs] = useState(serverNowMs);
  // The clock is outside React; without a pulse nothing else would say that one is missing.
  useEffect(() => {
    const timer = setInterval(() => setNowMs(serverNowMs()), SECOND_MS);
    return () => clearInterval(timer);
  }, [serverNowMs]);
  const isSilent = pulseAtMs !== null && nowMs - pulseAtMs > SILENT_MAX_MS;
  return {
    isFresh: isLive(connection) && !isSilent,
    asOfMs: pulseAtMs ?? asOfMsOf(connection),
  };
}
