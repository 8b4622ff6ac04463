import type { Pulse } from '@stockwire/shared/live';
import { useCallback, useSyncExternalStore } from 'react';
import { useLive } from './live-provider.tsx';

/** The 1 Hz sums of one warehouse, or of all; null before the first came. */
export function usePulse(of: number | 'all'): Pulse | null {
  const { client } = useLive();
  const topic = `pulse:${of}`;
  const subscribe = useCallback(
    (changed: () => void) => client.pulses.subscribe(topic, changed),
    [client, topic],
  );
  return useSyncExternalStore(subscribe, () => client.pulses.newest(topic));
}
