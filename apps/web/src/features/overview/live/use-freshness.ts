import { useEffect, useState } from 'react';
import { asOfMsOf, isLive } from '../../../realtime/connection.ts';
import { useConnection, useConnectionControls } from '../../../realtime/use-connection.ts';

/** A pulse comes every second; when this many are missing the figures are no longer of now. */
const SILENT_MAX_MS = 5_000;

export interface Freshness {
  isFresh: boolean;
  /** Server time of the figures shown; null before any came. */
  asOfMs: number | null;
}

/** Whether the figures are of this second: the link must be live, and the pulse must come. */
export function useFreshness(pulseAtMs: number | null): Freshness {
  const connection = useConnection();
  const { serverNowMs } = useConnectionControls();
  const [silentAtMs, setSilentAtMs] = useState<number | null>(null);
  // The clock is outside React; without a pulse nothing else would say that one is missing.
  useEffect(() => {
    if (pulseAtMs === null) return;
    const leftMs = Math.max(0, pulseAtMs + SILENT_MAX_MS - serverNowMs());
    const timer = setTimeout(() => setSilentAtMs(pulseAtMs), leftMs);
    return () => clearTimeout(timer);
  }, [pulseAtMs, serverNowMs]);
  const isSilent = pulseAtMs !== null && silentAtMs === pulseAtMs;
  return {
    isFresh: isLive(connection) && !isSilent,
    asOfMs: pulseAtMs ?? asOfMsOf(connection),
  };
}
