import { refuseIdentity } from '../../../domain/identity/refusals.ts';

const RETRY_AFTER_S = 2;

interface TurnLimits {
  atOnce: number;
  waiting: number;
}

/** Lets few works run at once and few wait, in the order they came; refuses what is beyond that. */
export class TurnQueue {
  readonly #limits: TurnLimits;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(limits: TurnLimits) {
    this.#limits = limits;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.#turn();
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // Whoever waits takes the place over, so that nobody who comes just now slips in before.
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }

  async #turn(): Promise<void> {
    if (this.#running < this.#limits.atOnce) {
      this.#running += 1;
      return;
    }
    if (this.#waiting.length >= this.#limits.waiting) {
      throw refuseIdentity({ code: 'busy', retryAfterS: RETRY_AFTER_S });
    }
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
