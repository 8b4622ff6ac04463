import { useEffect, useState } from 'react';

const SECOND_MS = 1_000;

/** This browser's clock, rendered anew every second. */
export function useNowMs(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  // The clock is outside React.
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}
