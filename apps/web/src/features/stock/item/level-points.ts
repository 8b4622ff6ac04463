import type { Entry } from '@stockwire/shared/stock-entries';

export const DAY_MS = 24 * 60 * 60 * 1_000;

/** What could be sold from a moment on, until the next point. */
export interface LevelPoint {
  atMs: number;
  sellable: number;
}

export interface LevelLine {
  points: LevelPoint[];
  /** False when the newest entries read do not reach back a day. */
  isWholeDay: boolean;
}

type Told = Pick<Entry, 'recordedAt' | 'sellable' | 'deltaSellable'>;

/** The line of a day, from entries newest first; it ends now. Null when nothing moved. */
export function levelLine(
  entries: readonly Told[],
  { nowMs, hasOlder }: { nowMs: number; hasOlder: boolean },
): LevelLine | null {
  const sinceMs = nowMs - DAY_MS;
  const ofDay = entries.filter((entry) => Date.parse(entry.recordedAt) >= sinceMs).toReversed();
  const [first] = ofDay;
  const last = ofDay.at(-1);
  if (first === undefined || last === undefined) return null;
  const isWholeDay = ofDay.length < entries.length || !hasOlder;
  const startMs = isWholeDay ? sinceMs : Date.parse(first.recordedAt);
  const steps = ofDay.map((entry) => ({
    atMs: Date.parse(entry.recordedAt),
    sellable: entry.sellable,
  }));
  const start = { atMs: startMs, sellable: first.sellable - first.deltaSellable };
  const end = { atMs: Math.max(nowMs, Date.parse(last.recordedAt)), sellable: last.sellable };
  return { points: [start, ...steps, end], isWholeDay };
}
