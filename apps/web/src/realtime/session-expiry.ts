import { EXPIRY_WARNING_MS, type Expiring } from '@stockwire/shared/live';

/** When the session ends by itself, by this browser's clock, and whether a request puts that off. */
export interface Expiry {
  atMs: number;
  /** How far off it was when the server spoke of it first. */
  inMs: number;
  why: Expiring['why'];
}

/** The server repeats its warnings; ends closer together than this are one. */
const SAME_END_WITHIN_MS = 30_000;

/** The end that the server has warned of; null while there is none, or the person does not want to see it. */
export class SessionExpiry {
  readonly #listeners = new Set<() => void>();
  #expiry: Expiry | null = null;
  /** The end that the person has put away. */
  #dismissed: Expiry | null = null;
  #signedInAt: string | null = null;

  readonly read = (): Expiry | null => this.#expiry;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  receive({ inMs, why }: Expiring, nowMs: number): void {
    const expiry = { atMs: nowMs + inMs, inMs, why };
    const isShown = inMs <= EXPIRY_WARNING_MS && !isSameEnd(expiry, this.#dismissed);
    // What is on screen stays the same object, so that a repeated warning renders nothing.
    if (isShown && isSameEnd(expiry, this.#expiry)) return;
    this.#become(isShown ? expiry : null);
  }

  /** The server has just answered to this session: an idle one goes on, and a new one has another end. */
  renewed(signedInAt: string): void {
    const isNew = signedInAt !== this.#signedInAt;
    this.#signedInAt = signedInAt;
    if (isNew || this.#expiry?.why === 'idle') this.#become(null);
  }

  /** Until the end is another one, the person has read it. */
  dismiss(): void {
    this.#dismissed = this.#expiry;
    this.#become(null);
  }

  #become(expiry: Expiry | null): void {
    if (expiry === this.#expiry) return;
    this.#expiry = expiry;
    for (const listener of this.#listeners) listener();
  }
}

function isSameEnd(a: Expiry, b: Expiry | null): boolean {
  return b !== null && a.why === b.why && Math.abs(a.atMs - b.atMs) < SAME_END_WITHIN_MS;
}
