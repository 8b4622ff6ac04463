import type { ApiKey } from '@stockwire/shared/identity';
import type { Actor } from '../../../domain/actor.ts';
import { refuseKey } from '../../../domain/identity/key-refusals.ts';
import { selectOptionalKeyForUpdate, updateKeyRevoked } from './key.queries.ts';
import { type KeyDeps, type NamedKey, readKey } from './key-deps.ts';

/** Ends a key at once and for good, with both of its secrets; one that has been revoked stays as it is. */
export async function revokeKey(
  { database, clock, audit, changes }: KeyDeps,
  actor: Actor,
  { keyId, requestId }: NamedKey,
): Promise<ApiKey> {
  const nowMs = clock.now();
  const { key, isNews } = await database.sql.begin(async (tx) => {
    const row = await selectOptionalKeyForUpdate(tx, keyId);
    if (row === undefined) throw refuseKey({ code: 'not-found', what: 'API key' });
    await updateKeyRevoked(tx, { keyId, at: new Date(nowMs) });
    return { key: await readKey(tx, keyId, nowMs), isNews: row.revokedAt === null };
  });
  changes.tell({ actorId: key.actorId, sessionId: null });
  const detail = { name: key.name };
  if (isNews) {
    await audit.write({
      kind: 'key-revoked',
      by: actor.id,
      subject: key.actorId,
      detail,
      requestId,
    });
  }
  return key;
}
