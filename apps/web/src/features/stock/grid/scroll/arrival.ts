import type { RowRange } from '../lines/grid-lines.ts';

/** A block is read in about this time, so asking more often would only ask for more at once. */
const TELL_EVERY_MS = 60;

/** Who drags the scrollbar over a million rows rests so long where something is to be read. */
const FLIGHT_REST_MS = 120;

/** A leap after this much rest is no part of a flight: somebody went to a row, and is there. */
const LEAP_REST_MS = 300;

export interface ArrivalDeps {
  clockMs: () => number;
  /** Calls back once, later; returns the way to call it off. */
  setTimer: (callback: () => void, delayMs: number) => () => void;
}

/** Tells which lines are on screen: at intervals while they go by, and at the end of a flight, never during it. */
export class Arrival {
  readonly #deps: ArrivalDeps;
  #range: RowRange = { from: 0, to: 0 };
  #movedAtMs = Number.NEGATIVE_INFINITY;
  #stopTimer: (() => void) | null = null;
  #tell: ((range: RowRange) => void) | null = null;

  constructor(deps: ArrivalDeps) {
    this.#deps = deps;
  }

  /** Tells this listener from now on, and at once where the screen stands. */
  tellTo(listener: (range: RowRange) => void): void {
    this.#tell = listener;
    listener(this.#range);
  }

  /** The lines on screen are these now. */
  moved(range: RowRange): void {
    const isFlight = isFarther(this.#range, range);
    const restedMs = this.#deps.clockMs() - this.#movedAtMs;
    this.#range = range;
    this.#movedAtMs = this.#deps.clockMs();
    if (isFlight) this.#fly(restedMs);
    else if (this.#stopTimer === null) this.#pass(restedMs);
  }

  #fly(restedMs: number): void {
    this.stop();
    if (restedMs >= LEAP_REST_MS) this.#end();
    else this.#stopTimer = this.#deps.setTimer(this.#end, FLIGHT_REST_MS);
  }

  #pass(restedMs: number): void {
    if (restedMs >= TELL_EVERY_MS) this.#end();
    else this.#stopTimer = this.#deps.setTimer(this.#end, TELL_EVERY_MS);
  }

  stop(): void {
    this.#stopTimer?.();
    this.#stopTimer = null;
  }

  readonly #end = (): void => {
    this.#stopTimer = null;
    this.#tell?.(this.#range);
  };
}

/** More than half a screen in one event is no reading but a way to somewhere else. */
function isFarther(from: RowRange, to: RowRange): boolean {
  return Math.abs(to.from - from.from) > (to.to - to.from) / 2;
}
