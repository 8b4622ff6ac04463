import type { IdentityDeps } from '../identity-deps.ts';
import { updateClientUsed } from './client.queries.ts';

/** Whoever looks at the list wants to know whether a client is still in use, not when exactly. */
const TOUCH_EVERY_MS = 60_000;

/** Writes down that a client's token was used, at most once a minute. */
export class ClientUses {
  readonly #deps: Pick<IdentityDeps, 'database' | 'clock'>;
  /** When each client was last written, in milliseconds: as many as there are clients. */
  readonly #writtenAt = new Map<string, number>();

  constructor(deps: Pick<IdentityDeps, 'database' | 'clock'>) {
    this.#deps = deps;
  }

  async note(actorId: string): Promise<void> {
    const nowMs = this.#deps.clock.now();
    const writtenAt = this.#writtenAt.get(actorId) ?? Number.NEGATIVE_INFINITY;
    if (nowMs - writtenAt < TOUCH_EVERY_MS) return;
    this.#writtenAt.set(actorId, nowMs);
    await updateClientUsed(this.#deps.database.sql, {
      clientId: actorId.replace(/^client-/, ''),
      at: new Date(nowMs),
      before: new Date(nowMs - TOUCH_EVERY_MS),
    });
  }
}
