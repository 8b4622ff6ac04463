/** What may not be remembered any more. */
export interface IdentityChange {
  actorId: string;
  /** The session that is over, or null: something about the person or key itself is different. */
  sessionId: string | null;
}

type Listener = (change: IdentityChange) => void;

/** Changes of people, grants, sessions and keys, on whatever node they were made. */
export class IdentityChanges {
  readonly #listeners = new Set<Listener>();
  readonly #lostListeners = new Set<() => void>();
  readonly #foundListeners = new Set<() => void>();
  #stands = false;

  /** Whether changes of other nodes are heard: without that nothing may be remembered at all. */
  get stands(): boolean {
    return this.#stands;
  }

  /** Told by the node that made the change, at once, and by the database, to every node. */
  tell(change: IdentityChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  /** The payload of a NOTIFY: an actor, and the session where one ended. */
  heard(payload: string): void {
    const [actorId = '', sessionId = null] = payload.split(' ');
    this.tell({ actorId, sessionId });
  }

  lost(): void {
    this.#stands = false;
    for (const listener of this.#lostListeners) listener();
  }

  found(): void {
    this.#stands = true;
    for (const listener of this.#foundListeners) listener();
  }

  onChanged(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Told when changes are not heard any more, and when they are heard again. */
  onGap(gap: { lost(): void; found(): void }): void {
    this.#lostListeners.add(gap.lost);
    this.#foundListeners.add(gap.found);
  }
}
