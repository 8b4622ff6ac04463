/**
 * Nonces remembered at once, at about 100 bytes each: a worker makes some forty calls a second, and each is
 * kept for a minute. Only whoever holds the key can fill it; when it is full no call is taken.
 */
const NONCES_MAX = 20_000;

/** Remembers what was used until it would be refused for its age. */
export class KnownNonces {
  readonly #max: number;
  /** When each may be forgotten, oldest first or nearly so. */
  readonly #until = new Map<string, number>();

  constructor(max = NONCES_MAX) {
    this.#max = max;
  }

  get size(): number {
    return this.#until.size;
  }

  /** Takes a nonce in; says when it was there already, or when there is no room for it. */
  take(nonce: string, nowMs: number, untilMs: number): 'taken' | 'known' | 'full' {
    this.#forget(nowMs);
    if (this.#until.has(nonce)) return 'known';
    if (this.#until.size >= this.#max) return 'full';
    this.#until.set(nonce, untilMs);
    return 'taken';
  }

  /** From the oldest on; one that was made for longer keeps those behind it, until its own time. */
  #forget(nowMs: number): void {
    for (const [nonce, untilMs] of this.#until) {
      if (untilMs > nowMs) return;
      this.#until.delete(nonce);
    }
  }
}
