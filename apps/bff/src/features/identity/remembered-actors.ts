import type { Actor } from '../../domain/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { IdentityChange, IdentityChanges } from './identity-changes.ts';

/** As many as sign in at one site; a session beyond them costs a read. */
const REMEMBERED_MAX = 10_000;

/** A listening connection that dies without a sound is found dead after seconds; nothing is believed for longer. */
const BELIEVED_MS = 10_000;

interface WithActor {
  actor: Actor;
}

interface Remembered<T> {
  value: T;
  readMs: number;
}

/**
 * Who the tokens of late belonged to. Nothing is remembered while changes are not heard, nor what was
 * read while one came in: it may have been read just before.
 */
export class RememberedActors<T extends WithActor> {
  readonly #entries = new Map<string, Remembered<T>>();
  readonly #changes: IdentityChanges;
  readonly #clock: Clock;
  /** Counts what was told, so that a read knows whether something came in between. */
  #told = 0;
  /** Actors that were let in: after a gap nobody knows whether they still may be. */
  readonly #letIn = new Set<string>();

  constructor({ changes, clock }: { changes: IdentityChanges; clock: Clock }) {
    this.#changes = changes;
    this.#clock = clock;
    changes.onChanged((change) => this.#forget(change));
    changes.onGap({ lost: () => this.#forgetAll(), found: () => this.#tellAll() });
  }

  find(key: string): T | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined || this.#clock.now() - entry.readMs >= BELIEVED_MS) return undefined;
    return entry.value;
  }

  /** Reads anew, and remembers what was found where it may be. */
  async read(key: string, load: () => Promise<T | null>): Promise<T | null> {
    const told = this.#told;
    const readMs = this.#clock.now();
    const value = await load();
    this.#entries.delete(key);
    if (value === null) return null;
    this.#letIn.add(value.actor.id);
    if (this.#changes.stands && told === this.#told) this.#remember(key, { value, readMs });
    return value;
  }

  #remember(key: string, entry: Remembered<T>): void {
    this.#entries.set(key, entry);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > REMEMBERED_MAX && oldest !== undefined) this.#entries.delete(oldest);
  }

  #forget({ actorId, sessionId }: IdentityChange): void {
    this.#told += 1;
    for (const [key, { value }] of this.#entries) {
      if (value.actor.id !== actorId) continue;
      if (sessionId === null || value.actor.sessionId === sessionId) this.#entries.delete(key);
    }
  }

  #forgetAll(): void {
    this.#told += 1;
    this.#entries.clear();
  }

  /** What happened in the gap was not heard: whoever has a connection open is looked at again. */
  #tellAll(): void {
    const letIn = [...this.#letIn];
    this.#letIn.clear();
    for (const actorId of letIn) this.#changes.tell({ actorId, sessionId: null });
  }
}
