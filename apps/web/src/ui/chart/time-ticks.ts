const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const STEPS_MS = [
  SECOND_MS,
  5 * SECOND_MS,
  15 * SECOND_MS,
  MINUTE_MS,
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  2 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
  DAY_MS,
  2 * DAY_MS,
  7 * DAY_MS,
  14 * DAY_MS,
  30 * DAY_MS,
  90 * DAY_MS,
  365 * DAY_MS,
];

/** The coarsest of these is shown by its day, the finer ones by their time. */
export const DAY_STEP_MS = DAY_MS;

export interface TimeTicks {
  ticksMs: number[];
  stepMs: number;
}

/** Round moments within a span, so that they pass along with it instead of changing each second. */
export function timeTicks([fromMs, toMs]: readonly [number, number], ticksMax: number): TimeTicks {
  const rough = (toMs - fromMs) / ticksMax;
  const stepMs = STEPS_MS.find((step) => step >= rough) ?? 365 * DAY_MS;
  const ticksMs: number[] = [];
  for (let atMs = Math.ceil(fromMs / stepMs) * stepMs; atMs <= toMs; atMs += stepMs) {
    ticksMs.push(atMs);
  }
  return { ticksMs, stepMs };
}
