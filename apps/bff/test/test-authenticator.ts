import type { Actor } from '../src/domain/actor.ts';
import type { Ending } from '../src/domain/identity/session-life.ts';
import type { Authenticator } from '../src/features/identity/authenticate.ts';
import type { IdentityChange } from '../src/features/identity/identity-changes.ts';
import { TESTER } from './actors.ts';

/** As long as a real one, so that the edge takes it. */
const token = (count: number) => `test-token-${String(count).padStart(20, '0')}`;

/**
 * Lets in whomever a test has signed in, by token or cookie; everybody else is a matter of the real one,
 * where there is one.
 */
export class TestAuthenticator implements Authenticator {
  /** Everything is allowed to whoever bears it. */
  readonly everything: string;
  readonly #actors = new Map<string, Actor>();
  readonly #listeners = new Set<(change: IdentityChange) => void>();
  readonly #real: Authenticator | null;
  #made = 0;

  constructor(real: Authenticator | null = null) {
    this.#real = real;
    this.everything = this.signIn(TESTER);
  }

  /** What an actor may be let in by. */
  signIn(actor: Actor): string {
    this.#made += 1;
    this.#actors.set(token(this.#made), actor);
    return token(this.#made);
  }

  /** Makes somebody else of whoever bears a token, or nobody, and tells it as the database does. */
  change(bearer: string, next: Actor | null): void {
    const before = this.#actors.get(bearer);
    if (before === undefined) throw new Error('nobody bears this token');
    if (next === null) this.#actors.delete(bearer);
    else this.#actors.set(bearer, next);
    this.tell({ actorId: before.id, sessionId: null });
  }

  tell(change: IdentityChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  async bySession(bearer: string): Promise<Actor | null> {
    return this.#actors.get(bearer) ?? (await this.#real?.bySession(bearer)) ?? null;
  }

  async byBearer(bearer: string): Promise<Actor | null> {
    return this.#actors.get(bearer) ?? (await this.#real?.byBearer(bearer)) ?? null;
  }

  async endingOf(credential: Parameters<Authenticator['endingOf']>[0]): Promise<Ending | null> {
    return (await this.#real?.endingOf(credential)) ?? null;
  }

  onChanged(listener: (change: IdentityChange) => void): () => void {
    this.#listeners.add(listener);
    const unlisten = this.#real?.onChanged(listener);
    return () => {
      this.#listeners.delete(listener);
      unlisten?.();
    };
  }
}
