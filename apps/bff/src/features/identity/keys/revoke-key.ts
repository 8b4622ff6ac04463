import type { ApiKey } from '@stockwire/shared/identity';
import type { Actor } from '../../../domain/actor.ts';
import { refuseKey } from '../../../domain/identity/key-refusals.ts';
import { appendAuditEvent } from '../audit/append-event.ts';
import { selectOptionalKeyForUpdate, updateKeyRevoked } from './key.queries.ts';
import { type KeyDeps, type NamedKey, readKey } from './key-deps.ts';

/** Ends a key at once and for good, with both of its secrets; one that has been revoked stays as it is. */
export async function revokeKey(
  { database, clock, changes }: Pick<KeyDeps, 'database' | 'clock' | 'changes'>,
  actor: Actor,
  { keyId, requestId }: NamedKey,
): Promise<ApiKey> {
  const at = new Date(clock.now());
  const key = await database.sql.begin(async (tx) => {
    const row = await selectOptionalKeyForUpdate(tx, keyId);
    if (row === undefined) throw refuseKey({ code: 'not-found', what: 'API key' });
    if (row.revokedAt === null) {
      await updateKeyRevoked(tx, { keyId, at });
      await appendAuditEvent(tx, at, {
        kind: 'key-revoked',
        by: actor.id,
        subject: row.actorId,
        detail: { name: row.name },
        requestId,
      });
    }
    return readKey(tx, keyId, at.getTime());
  });
  changes.tell({ actorId: key.actorId, sessionId: null });
  return key;
}
