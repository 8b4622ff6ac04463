import { EXPIRY_WARNING_MS, type Expiring } from '@stockwire/shared/live';
import type { Authenticator } from '../../features/identity/authenticate.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import { type Credentials, endingOfCredentials } from '../http/edges/authenticate-request.ts';

/** Warnings come at most this late, and are repeated so often: a page that was loaded anew hears them too. */
const LOOK_EVERY_MS = 15_000;

/** An end is asked for again after this at the latest: a key that is renewed ends sooner than it did. */
const ASK_AGAIN_AFTER_MS = 10 * 60_000;

/** Somebody who is told when what they came in by is about to end. */
interface Told {
  credentials: Credentials;
  tell(expiring: Expiring): void;
}

interface Watched extends Told {
  /** Before this time nothing can be said of its end: a session that is used only ends later. */
  lookAtMs: number;
  isWarned: boolean;
}

export interface ExpiryWatchDeps {
  authenticator: Pick<Authenticator, 'endingOf'>;
  clock: Clock;
  log: Log;
}

/**
 * Tells those who hold connections open that their session or token ends soon, and that it does not after all.
 * Whose end is far is asked for when it may have come near: an active person costs a read in ten minutes.
 */
export class ExpiryWatch {
  readonly #deps: ExpiryWatchDeps;
  readonly #watched = new Set<Watched>();
  readonly #timer: NodeJS.Timeout;
  #isLooking = false;

  constructor(deps: ExpiryWatchDeps, lookEveryMs = LOOK_EVERY_MS) {
    this.#deps = deps;
    this.#timer = setInterval(() => void this.#look(), lookEveryMs).unref();
  }

  /** Keeps an eye on somebody until what it gives back is called. */
  add({ credentials, tell }: Told): () => void {
    const watched = { credentials, tell, lookAtMs: 0, isWarned: false };
    this.#watched.add(watched);
    return () => this.#watched.delete(watched);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#watched.clear();
  }

  async #look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      const nowMs = this.#deps.clock.now();
      for (const one of this.#watched) if (one.lookAtMs <= nowMs) await this.#lookAt(one);
    } catch (error) {
      this.#deps.log.warn({ err: error }, 'nobody knows which sessions are about to end');
    } finally {
      this.#isLooking = false;
    }
  }

  async #lookAt(watched: Watched): Promise<void> {
    const { authenticator, clock } = this.#deps;
    const ending = await endingOfCredentials(authenticator, watched.credentials);
    // Whoever left meanwhile is not told, nor asked for again.
    if (!this.#watched.has(watched)) return;
    const nowMs = clock.now();
    watched.lookAtMs = nowMs + ASK_AGAIN_AFTER_MS;
    // What is over already is cut by those who cut.
    if (ending === null) return;
    const inMs = Math.max(0, ending.atMs - nowMs);
    const isSoon = inMs <= EXPIRY_WARNING_MS;
    if (isSoon || watched.isWarned) watched.tell({ inMs, why: ending.why });
    watched.isWarned = isSoon;
    watched.lookAtMs = Math.min(watched.lookAtMs, ending.atMs - EXPIRY_WARNING_MS);
  }
}
