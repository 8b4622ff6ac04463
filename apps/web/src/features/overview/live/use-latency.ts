import type { LatencyFigures } from '../../../realtime/screen-latency.ts';
import { useScreenLatency } from '../../../realtime/use-screen-latency.ts';
import type { ChartPoint } from '../../../ui/chart/chart-point.ts';
import { LATENCY_MINUTES, latencyPoints } from './latency-points.ts';

export interface LatencyNow {
  /** Over the last minutes; null when nothing was painted. */
  figures: LatencyFigures | null;
  points: ChartPoint[];
}

/** What this browser measured up to a moment; read anew with every pulse. */
export function useLatency(atMs: number): LatencyNow {
  const latency = useScreenLatency();
  return {
    figures: latency.recent(LATENCY_MINUTES, atMs),
    points: latencyPoints(latency.history(), { atMs, figures: latency.recent(1, atMs) }),
  };
}
