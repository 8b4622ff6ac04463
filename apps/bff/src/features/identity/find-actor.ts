import type { Actor } from '../../domain/actor.ts';
import { SYSTEM_ACTORS } from '../../domain/identity/system-actors.ts';
import type { IdentityDeps } from './identity-deps.ts';
import { keyActor } from './keys/find-key.ts';
import { selectOptionalKey } from './keys/key.queries.ts';
import { isInForce } from './keys/key-state.ts';
import { selectOptionalClient } from './oauth/client.queries.ts';
import { clientActor } from './oauth/find-token.ts';
import { selectOptionalPerson } from './people/people.queries.ts';

type FindActorDeps = Pick<IdentityDeps, 'database' | 'clock'>;

/**
 * Somebody whom work goes on for while they are not there, with what they may do now; null where they are
 * disabled, revoked or nobody.
 */
export async function findActor(deps: FindActorDeps, actorId: string): Promise<Actor | null> {
  const system = Object.values(SYSTEM_ACTORS).find(({ id }) => id === actorId);
  if (system !== undefined) return system;
  const { sql } = deps.database;
  if (actorId.startsWith('key-')) {
    const key = await selectOptionalKey(sql, actorId.slice('key-'.length));
    return key !== undefined && isInForce(key, deps.clock.now()) ? keyActor(key) : null;
  }
  if (actorId.startsWith('client-')) {
    const client = await selectOptionalClient(sql, actorId.slice('client-'.length));
    return client === undefined || client.revokedAt !== null
      ? null
      : clientActor(client, undefined);
  }
  const person = await selectOptionalPerson(sql, actorId);
  if (person === undefined || person.disabledAt !== null) return null;
  const { name, grants } = person;
  return { id: actorId, device: null, name, kind: 'person', grants, scopes: null, sessionId: null };
}
