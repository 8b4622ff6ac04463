import type { Hint } from '@stockwire/shared/live';

type Listener = () => void;

/** Tells the parts of the screen when what they read over HTTP is different on the server. */
export class HintRooms {
  readonly #listeners = new Map<string, Set<Listener>>();

  subscribe(room: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(room) ?? new Set();
    this.#listeners.set(room, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(room);
    };
  }

  receive({ room }: Pick<Hint, 'room'>): void {
    for (const listener of this.#listeners.get(room) ?? []) listener();
  }

  /** Hints are not sent again: after the link was away anything may be different. */
  missed(): void {
    for (const room of this.#listeners.keys()) this.receive({ room });
  }
}
