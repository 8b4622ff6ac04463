import { useLive } from './live-provider.tsx';
import type { ScreenLatency } from './screen-latency.ts';

/** What this page measured from commit to paint, on whatever screen; asked anew with every pulse. */
export function useScreenLatency(): ScreenLatency {
  return useLive().client.latency;
}
