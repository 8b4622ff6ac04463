import { SPARKLINES_MAX } from '@stockwire/shared/limits';
import type { Sparklines } from '@stockwire/shared/stock-views';

/** The points but the last are full hours: they are right for long, and the last follows the stream. */
const FRESH_MS = 5 * 60_000;

/** Rows that rest under the eye are asked for, not those that go by. */
const GATHER_MS = 250;

/** Twenty screens; a trend is some 300 bytes. */
const TRENDS_MAX = 4_000;

export interface TrendDeps {
  fetch: (itemIds: readonly number[], signal: AbortSignal) => Promise<Sparklines>;
  clockMs: () => number;
  /** Calls back once, later; returns the way to call it off. */
  setTimer: (callback: () => void, delayMs: number) => () => void;
  /** These trends are here. */
  onRead: (itemIds: readonly number[]) => void;
  onError: (error: unknown) => void;
}

interface Trend {
  points: readonly number[];
  readAtMs: number;
}

/** The last day's levels of the rows on screen, outside React: read when the eye rests, kept for minutes. */
export class TrendStore {
  readonly #deps: TrendDeps;
  readonly #trends = new Map<number, Trend>();
  #wanted: readonly number[] = [];
  #stopTimer: (() => void) | null = null;
  #reading: AbortController | null = null;

  constructor(deps: TrendDeps) {
    this.#deps = deps;
  }

  /** Levels at each full hour and now; null while they are not here. */
  points(itemId: number): readonly number[] | null {
    return this.#trends.get(itemId)?.points ?? null;
  }

  /** These rows are on screen. */
  want(itemIds: readonly number[]): void {
    this.#wanted = itemIds;
    this.#lookLater(GATHER_MS);
  }

  stop(): void {
    this.#wanted = [];
    this.#stopTimer?.();
    this.#stopTimer = null;
    this.#reading?.abort();
    this.#reading = null;
  }

  #lookLater(delayMs: number): void {
    this.#stopTimer?.();
    this.#stopTimer = this.#deps.setTimer(this.#look, delayMs);
  }

  readonly #look = (): void => {
    this.#stopTimer = null;
    // What is being read is answered first: its rows may be among those that are wanted now.
    if (this.#reading !== null) return;
    const missing = this.#wanted.filter((itemId) => this.#isOld(itemId));
    if (missing.length > 0) void this.#read(missing.slice(0, SPARKLINES_MAX));
    else if (this.#wanted.length > 0) this.#lookLater(FRESH_MS / 5);
  };

  #isOld(itemId: number): boolean {
    const trend = this.#trends.get(itemId);
    return trend === undefined || this.#deps.clockMs() - trend.readAtMs >= FRESH_MS;
  }

  async #read(itemIds: readonly number[]): Promise<void> {
    const reading = new AbortController();
    this.#reading = reading;
    let nextLookMs = GATHER_MS;
    try {
      const { rows } = await this.#deps.fetch(itemIds, reading.signal);
      this.#keep(itemIds, rows);
      this.#deps.onRead(itemIds);
    } catch (error) {
      if (reading.signal.aborted) return;
      // A trend is no figure to act on: it is missing until the next look, a minute on.
      nextLookMs = FRESH_MS / 5;
      this.#deps.onError(error);
    }
    this.#reading = null;
    this.#lookLater(nextLookMs);
  }

  #keep(itemIds: readonly number[], rows: Sparklines['rows']): void {
    const readAtMs = this.#deps.clockMs();
    const read = new Map(rows.map(({ itemId, points }) => [itemId, points]));
    for (const itemId of itemIds) {
      this.#trends.delete(itemId);
      this.#trends.set(itemId, { points: read.get(itemId) ?? [], readAtMs });
    }
    for (const itemId of this.#trends.keys()) {
      if (this.#trends.size <= TRENDS_MAX) return;
      this.#trends.delete(itemId);
    }
  }
}
