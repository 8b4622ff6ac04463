const DAY_MS = 24 * 60 * 60_000;

/** How far back a level can be looked at, and how long that is; null is everything. */
export const SPANS = {
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 30 * DAY_MS,
  all: null,
} as const;
export type Span = keyof typeof SPANS;
export const SPAN_NAMES = Object.keys(SPANS) as Span[];
