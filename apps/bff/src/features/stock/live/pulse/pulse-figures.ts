import { PULSE_WINDOW_MS } from '../live-limits.ts';
import type { EntryRing } from '../tail/entry-ring.ts';

/** What moved in the last minute. */
export interface Movement {
  changesPerMinute: number;
  unitsInPerMinute: number;
  unitsOutPerMinute: number;
}

/** Counts the entries of the newest minute, backwards from the head: time never runs back in a ledger. */
export function movementOf(ring: EntryRing, nowMs: number): Movement {
  const movement = { changesPerMinute: 0, unitsInPerMinute: 0, unitsOutPerMinute: 0 };
  for (let seq = ring.head; seq > ring.floor; seq -= 1) {
    const { command, deltaOnHand } = ring.at(seq);
    if (command.recordedAtMs <= nowMs - PULSE_WINDOW_MS) break;
    movement.changesPerMinute += 1;
    if (deltaOnHand > 0) movement.unitsInPerMinute += deltaOnHand;
    else movement.unitsOutPerMinute -= deltaOnHand;
  }
  return movement;
}

/** Times of the newest minute; one a frame, so at most 1,200. */
export class RecentLatencies {
  #samples: { atMs: number; tookMs: number }[] = [];

  add(atMs: number, tookMs: number): void {
    this.#samples.push({ atMs, tookMs });
  }

  /** The samples of the window, oldest forgotten. */
  values(nowMs: number): number[] {
    this.#samples = this.#samples.filter(({ atMs }) => atMs > nowMs - PULSE_WINDOW_MS);
    return this.#samples.map(({ tookMs }) => tookMs);
  }
}

/** The smallest value that 95 % of all are not above; null of none. */
export function p95(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? null;
}
