/** Milliseconds up to here are told apart; what is slower is counted as this slow. */
const SLOWEST_MS = 2_000;
const MINUTE_MS = 60_000;

/** What a chart of the last hour shows; older minutes are forgotten, so that a wall may stay for weeks. */
const MINUTES_KEPT = 60;

/** How long changes took from commit to screen; half of them, and 19 of 20, were at least as fast. */
export interface LatencyFigures {
  samples: number;
  p50Ms: number;
  p95Ms: number;
}

export interface LatencyMinute extends LatencyFigures {
  /** The minute's beginning, server time. */
  atMs: number;
}

interface Minute {
  atMs: number;
  /** How many changes took so many milliseconds. */
  counts: Uint32Array;
  /** What they come to, once the minute is over and somebody asked. */
  figures: LatencyFigures | null;
}

/** Counts, minute by minute, how long changes took from their commit until this screen had painted them. */
export class ScreenLatency {
  #minutes: Minute[] = [];

  add(latencyMs: number, serverNowMs: number): void {
    const { counts } = this.#minuteOf(serverNowMs);
    const slot = Math.min(SLOWEST_MS, Math.max(0, Math.round(latencyMs)));
    counts[slot] = (counts[slot] ?? 0) + 1;
  }

  /** The figures of the newest minutes, the one under way included; null when nothing was painted. */
  recent(minutes: number, serverNowMs: number): LatencyFigures | null {
    const sinceMs = serverNowMs - minutes * MINUTE_MS;
    const counts = new Uint32Array(SLOWEST_MS + 1);
    for (const minute of this.#minutes) {
      if (minute.atMs <= sinceMs - MINUTE_MS) continue;
      minute.counts.forEach((count, slot) => {
        counts[slot] = (counts[slot] ?? 0) + count;
      });
    }
    return figuresOf(counts);
  }

  /** Minute by minute, oldest first; minutes in which nothing was painted are left out. */
  history(): LatencyMinute[] {
    const newest = this.#minutes.at(-1);
    return this.#minutes.flatMap((minute) => {
      const figures = minute.figures ?? figuresOf(minute.counts);
      // Only the minute under way still grows; the others are asked for again with every pulse.
      if (minute !== newest) minute.figures = figures;
      return figures === null ? [] : [{ atMs: minute.atMs, ...figures }];
    });
  }

  #minuteOf(serverNowMs: number): Minute {
    const atMs = Math.floor(serverNowMs / MINUTE_MS) * MINUTE_MS;
    const newest = this.#minutes.at(-1);
    // A clock that was set back by a second goes on with the minute it had.
    if (newest && newest.atMs >= atMs) return newest;
    const minute: Minute = { atMs, counts: new Uint32Array(SLOWEST_MS + 1), figures: null };
    this.#minutes = [...this.#minutes, minute].slice(-MINUTES_KEPT);
    return minute;
  }
}

function figuresOf(counts: Uint32Array): LatencyFigures | null {
  const samples = counts.reduce((sum, count) => sum + count, 0);
  if (samples === 0) return null;
  return {
    samples,
    p50Ms: quantile(counts, samples * 0.5),
    p95Ms: quantile(counts, samples * 0.95),
  };
}

/** The milliseconds within which so many of the changes were painted. */
function quantile(counts: Uint32Array, rank: number): number {
  let seen = 0;
  return counts.findIndex((count) => {
    seen += count;
    return seen >= rank;
  });
}
