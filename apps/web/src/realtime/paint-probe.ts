import type { Frame } from '@stockwire/shared/live';
import type { ScreenLatency } from './screen-latency.ts';
import type { Timers } from './timers.ts';

interface PaintProbeDeps {
  latency: ScreenLatency;
  timers: Timers;
  /** Calls back once before the next painted frame. */
  schedule: (flush: () => void) => void;
  serverNowMs: () => number;
  roundTripMs: () => number | null;
  isHidden: () => boolean;
}

/**
 * Measures how long the changes of a frame took from their commit until they were painted. The level
 * store writes them before the next painted frame; the task after that one finds them on the screen.
 */
export class PaintProbe {
  readonly #deps: PaintProbeDeps;
  #shortestTripMs = Number.POSITIVE_INFINITY;

  constructor(deps: PaintProbeDeps) {
    this.#deps = deps;
  }

  /** To be told of every frame that arrives while the figures are live: a replay is late by its nature. */
  frameArrived({ changes, causes, at }: Pick<Frame, 'changes' | 'causes' | 'at'>): void {
    const { schedule, timers, isHidden } = this.#deps;
    if (changes.length === 0 || isHidden()) return;
    const atMs = Date.parse(at);
    const committedAtMs = changes.flatMap((change) => {
      const [, , , , msBefore] = causes[change[7]] ?? [];
      return msBefore === undefined ? [] : [atMs - msBefore];
    });
    schedule(() => timers.set(() => this.#painted(committedAtMs), 0));
  }

  #painted(committedAtMs: readonly number[]): void {
    const { latency, serverNowMs, isHidden } = this.#deps;
    // A page that was hidden meanwhile painted when somebody came back.
    if (isHidden()) return;
    const nowMs = serverNowMs();
    for (const atMs of committedAtMs) latency.add(nowMs + this.#oneWayMs() - atMs, nowMs);
  }

  /** The server's clock is heard late by the way of the quickest beat, about half of the quickest round trip. */
  #oneWayMs(): number {
    this.#shortestTripMs = Math.min(
      this.#shortestTripMs,
      this.#deps.roundTripMs() ?? Number.POSITIVE_INFINITY,
    );
    return Number.isFinite(this.#shortestTripMs) ? this.#shortestTripMs / 2 : 0;
  }
}
