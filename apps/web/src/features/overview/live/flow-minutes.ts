import { FLOW_MINUTES, type FlowMinute } from '@stockwire/shared/live';
import type { ChartPoint } from '../../../ui/chart/chart-point.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = FLOW_MINUTES * MINUTE_MS;

/** The names of the two series of a flow. */
export const FLOW_KEYS = ['unitsOut', 'unitsIn'] as const;

/**
 * The newest minutes, oldest first: what was read of complete ones, and the later ones as the pulse last
 * told them. A minute that was read is right for ever; one that was only heard may lack its last second.
 */
export function joinMinutes(
  read: readonly FlowMinute[],
  heard: readonly FlowMinute[],
): FlowMinute[] {
  const byStart = new Map([...heard, ...read].map((minute) => [Date.parse(minute.at), minute]));
  const inOrder = [...byStart].sort(([one], [other]) => one - other);
  // One more than an hour holds: the minute under way.
  return inOrder.slice(-FLOW_MINUTES - 1).map(([, minute]) => minute);
}

type Rates = Pick<FlowMinute, 'unitsIn' | 'unitsOut' | 'changes'>;

/**
 * What moved in the minute before each moment: a complete minute counts at its end, and the last point is
 * the newest sixty seconds, so that the line does not fall to nothing whenever a minute begins.
 */
export function flowPoints(
  minutes: readonly FlowMinute[],
  now: { atMs: number; rates: Rates },
): ChartPoint[] {
  const complete = minutes
    .map((minute) => ({ atMs: Date.parse(minute.at) + MINUTE_MS, values: ratesOf(minute) }))
    .filter(({ atMs }) => atMs < now.atMs);
  return [...complete, { atMs: now.atMs, values: ratesOf(now.rates) }];
}

function ratesOf({ unitsIn, unitsOut, changes }: Rates): Record<string, number> {
  return { unitsIn, unitsOut, changes };
}

/** The minute in which most happened; null when nothing did. */
export function peakOf(
  points: readonly ChartPoint[],
  key: string,
): { atMs: number; value: number } | null {
  let peak: { atMs: number; value: number } | null = null;
  for (const { atMs, values } of points) {
    const value = values[key] ?? 0;
    if (value > (peak?.value ?? 0)) peak = { atMs, value };
  }
  return peak;
}
