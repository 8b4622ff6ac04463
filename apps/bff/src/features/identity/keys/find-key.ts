import { timingSafeEqual } from 'node:crypto';
import type { Grant } from '@stockwire/shared/permissions';
import type { Actor } from '../../../domain/actor.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { Secrets } from '../secrets/open-secrets.ts';
import { type KeyRow, selectOptionalKey, updateKeyUsed } from './key.queries.ts';
import { goodHashes, isInForce } from './key-state.ts';
import { keyIdOf } from './key-token.ts';

export interface FindKeyDeps {
  database: Pick<Database, 'sql'>;
  clock: Clock;
  secrets: Secrets;
}

/** A machine that calls with an API key. */
interface KeyActor extends Actor {
  kind: 'key';
  /** How often it may call; each key has its own. */
  requestsPerMinute: number;
}

/** The key as an actor, and until when that may be remembered without asking again. */
export interface FoundKey {
  actor: KeyActor;
  /** The secret or the key ends then by itself; null is never. */
  goodUntil: Date | null;
}

/** Whom a token speaks for, or null. Why it opens nothing is never said. */
export async function findKey(
  { database, clock, secrets }: FindKeyDeps,
  token: string,
): Promise<FoundKey | null> {
  const keyId = keyIdOf(token);
  if (keyId === null) return null;
  const row = await selectOptionalKey(database.sql, keyId);
  // The hash is made also for a key that is not there: the answer takes as long.
  const sent = secrets.hmac('api keys', token);
  if (row === undefined) return null;
  const nowMs = clock.now();
  const hash = goodHashes(row, nowMs).find((good) => timingSafeEqual(good, sent));
  if (hash === undefined || !isInForce(row, nowMs)) return null;
  return { actor: actorOf(row), goodUntil: endOf(row, hash) };
}

function actorOf({ actorId, name, scopes, warehouseIds, requestsPerMinute }: KeyRow): KeyActor {
  const places = warehouseIds ?? [null];
  const grants = places.map(
    (warehouseId): Grant => ({ role: 'integrator', warehouseId, limit: null }),
  );
  return {
    id: actorId,
    device: null,
    name,
    kind: 'key',
    grants,
    scopes: new Set(scopes),
    sessionId: null,
    requestsPerMinute,
  };
}

function endOf({ expiresAt, previousUntil, secretHash }: KeyRow, hash: Buffer): Date | null {
  const ends = [expiresAt, hash === secretHash ? null : previousUntil];
  const times = ends.flatMap((end) => end?.getTime() ?? []);
  return times.length === 0 ? null : new Date(Math.min(...times));
}

/** Whoever looks at the list wants to know whether a key is still in use, not when exactly. */
const TOUCH_EVERY_MS = 60_000;

/** Writes down that a key was used, at most once a minute. */
export class KeyUses {
  readonly #deps: Pick<FindKeyDeps, 'database' | 'clock'>;
  /** When each key was last written, in milliseconds: as many as there are keys. */
  readonly #writtenAt = new Map<string, number>();

  constructor(deps: Pick<FindKeyDeps, 'database' | 'clock'>) {
    this.#deps = deps;
  }

  async note(actorId: string): Promise<void> {
    const nowMs = this.#deps.clock.now();
    const writtenAt = this.#writtenAt.get(actorId) ?? Number.NEGATIVE_INFINITY;
    if (nowMs - writtenAt < TOUCH_EVERY_MS) return;
    this.#writtenAt.set(actorId, nowMs);
    await updateKeyUsed(this.#deps.database.sql, {
      keyId: actorId.replace(/^key-/, ''),
      at: new Date(nowMs),
      before: new Date(nowMs - TOUCH_EVERY_MS),
    });
  }
}
