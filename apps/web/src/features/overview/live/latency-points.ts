import type { LatencyFigures, LatencyMinute } from '../../../realtime/screen-latency.ts';
import type { ChartPoint } from '../../../ui/chart/chart-point.ts';
import { MINUTE_MS } from './flow-minutes.ts';

/** From commit to paint, p95: what a person takes for at once. */
export const LATENCY_BUDGET_MS = 250;

/** One slow minute is soon forgotten, and one lucky second is not the truth. */
export const LATENCY_MINUTES = 5;

/** Minute by minute at its end, the newest sixty seconds last; a minute without changes breaks the line. */
export function latencyPoints(
  history: readonly LatencyMinute[],
  now: { atMs: number; figures: LatencyFigures | null },
): ChartPoint[] {
  const points: ChartPoint[] = [];
  for (const minute of history) {
    const endMs = minute.atMs + MINUTE_MS;
    if (endMs >= now.atMs) continue;
    const lastMs = points.at(-1)?.atMs;
    if (lastMs !== undefined && endMs - lastMs > MINUTE_MS) {
      points.push({ atMs: lastMs + 1, values: { p50Ms: null, p95Ms: null } });
    }
    points.push({ atMs: endMs, values: valuesOf(minute) });
  }
  return now.figures === null
    ? points
    : [...points, { atMs: now.atMs, values: valuesOf(now.figures) }];
}

function valuesOf({ p50Ms, p95Ms, samples }: LatencyFigures) {
  return { p50Ms, p95Ms, samples };
}
