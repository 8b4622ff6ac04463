import type { Clock } from '../../../platform/clock.ts';

/** What the database's clock says, reckoned by this node's clock since the last time it was read. */
export class DatabaseClock {
  readonly #clock: Clock;
  #aheadMs: number | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  learn(databaseNowMs: number): void {
    this.#aheadMs = databaseNowMs - this.#clock.now();
  }

  /** Behind rather than ahead: a reading is as old as its way here took. */
  now(): number {
    return this.#clock.now() + (this.#aheadMs ?? 0);
  }
}
