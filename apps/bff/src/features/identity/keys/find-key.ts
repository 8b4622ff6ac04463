import { timingSafeEqual } from 'node:crypto';
import type { Grant } from '@stockwire/shared/permissions';
import type { Actor } from '../../../domain/actor.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { Secrets } from '../secrets/open-secrets.ts';
import { type KeyRow, selectOptionalKey } from './key.queries.ts';
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
  return { actor: keyActor(row), goodUntil: endOf(row, hash) };
}

/** What a key may do: an integrator's work, within its scopes and warehouses. */
export function keyActor(row: KeyRow): KeyActor {
  const { actorId, name, scopes, warehouseIds, requestsPerMinute } = row;
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
