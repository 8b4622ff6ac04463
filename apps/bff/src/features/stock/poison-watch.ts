import type { Clock } from '../../platform/clock.ts';

/** Commands that the database refused, per actor, before that actor is slowed down. */
const POISONS_PER_MINUTE_MAX = 3;
const WINDOW_MS = 60_000;

/** Remembers who sent commands that failed in the database, for a minute. Bounded by forgetting on use. */
export class PoisonWatch {
  readonly #times = new Map<string, number[]>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  record(actorId: string): void {
    this.#times.set(actorId, [...this.#recent(actorId), this.#clock.now()]);
  }

  /** Seconds the actor has to wait, or 0. */
  waitS(actorId: string): number {
    const recent = this.#recent(actorId);
    const oldest = recent[0];
    if (oldest === undefined) {
      this.#times.delete(actorId);
      return 0;
    }
    if (recent.length <= POISONS_PER_MINUTE_MAX) return 0;
    return Math.ceil((oldest + WINDOW_MS - this.#clock.now()) / 1_000);
  }

  #recent(actorId: string): number[] {
    const since = this.#clock.now() - WINDOW_MS;
    return (this.#times.get(actorId) ?? []).filter((time) => time > since);
  }
}
