import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../../domain/actor.ts';
import type { Authenticator } from '../../features/identity/authenticate.ts';
import type { Log } from '../../platform/log.ts';
import { authenticateRequest, type Credentials } from '../http/edges/authenticate-request.ts';

/** A key that ends by itself is told to nobody: those who came in by one are asked again this often. */
const ASK_AGAIN_EVERY_MS = 15_000;

/** Somebody who holds a connection open: who they were when they came in, and by what. */
export interface Guest {
  actor: Actor;
  credentials: Credentials;
  /** Ends the connection; whoever still may comes in anew, as who they are then. */
  cut(): void;
}

/**
 * Those who hold connections open on this node. A session that is over is cut at once; when anything about a
 * person or key is different, they are asked for again, and cut unless they are who they were.
 */
export class Guests {
  readonly #authenticator: Authenticator;
  readonly #log: Log;
  readonly #byActor = new Map<string, Set<Guest>>();
  readonly #unlisten: () => void;
  readonly #timer: NodeJS.Timeout;

  constructor(authenticator: Authenticator, log: Log) {
    this.#authenticator = authenticator;
    this.#log = log;
    this.#unlisten = authenticator.onChanged(({ actorId, sessionId }) => {
      for (const guest of this.#of(actorId)) {
        if (sessionId === null) void this.#askAgain(guest);
        else if (guest.actor.sessionId === sessionId) this.#cut(guest);
      }
    });
    this.#timer = setInterval(() => this.#askMachines(), ASK_AGAIN_EVERY_MS).unref();
  }

  /** Keeps an eye on somebody until what it gives back is called. */
  add(guest: Guest): () => void {
    const guests = this.#byActor.get(guest.actor.id) ?? new Set();
    this.#byActor.set(guest.actor.id, guests.add(guest));
    // What changed while they came in was told before anybody listened for them.
    void this.#askAgain(guest);
    return () => this.#remove(guest);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#unlisten();
    this.#byActor.clear();
  }

  #of(actorId: string): Guest[] {
    return [...(this.#byActor.get(actorId) ?? [])];
  }

  #remove(guest: Guest): void {
    const guests = this.#byActor.get(guest.actor.id);
    guests?.delete(guest);
    if (guests?.size === 0) this.#byActor.delete(guest.actor.id);
  }

  #cut(guest: Guest): void {
    this.#remove(guest);
    guest.cut();
  }

  #askMachines(): void {
    for (const guests of this.#byActor.values()) {
      for (const guest of guests) {
        if (guest.credentials.authorization !== undefined) void this.#askAgain(guest);
      }
    }
  }

  async #askAgain(guest: Guest): Promise<void> {
    if (!(await this.#isStillSo(guest))) this.#cut(guest);
  }

  /** Whoever cannot be asked for is not let stay: the connection is opened anew when that is possible. */
  async #isStillSo({ actor, credentials }: Guest): Promise<boolean> {
    try {
      const now = await authenticateRequest(this.#authenticator, credentials);
      return now.actor !== null && isSame(now.actor, actor);
    } catch (error) {
      this.#log.warn({ err: error }, 'whoever holds a connection cannot be asked for');
      return false;
    }
  }
}

/** A new name changes nothing of what somebody may follow. */
function isSame(now: Actor, before: Actor): boolean {
  return (
    now.id === before.id &&
    isDeepStrictEqual(now.grants, before.grants) &&
    isDeepStrictEqual(now.scopes, before.scopes)
  );
}
