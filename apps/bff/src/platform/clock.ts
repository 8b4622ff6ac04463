/** Where time comes from; in milliseconds since 1970. */
export interface Clock {
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands until it is moved: for tests, and for history that is written after the fact. */
export class SettableClock implements Clock {
  #nowMs: number;

  constructor(startMs: number) {
    this.#nowMs = startMs;
  }

  now(): number {
    return this.#nowMs;
  }

  set(nowMs: number): void {
    this.#nowMs = nowMs;
  }

  advanceMs(byMs: number): void {
    this.#nowMs += byMs;
  }
}
