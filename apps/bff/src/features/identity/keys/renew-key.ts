import type { MadeApiKey } from '@stockwire/shared/identity';
import type { Actor } from '../../../domain/actor.ts';
import { refuseKey, refuseKeyFields } from '../../../domain/identity/key-refusals.ts';
import { appendAuditEvent } from '../audit/append-event.ts';
import { selectOptionalKeyForUpdate, updateKeySecret } from './key.queries.ts';
import { type KeyDeps, type NamedKey, readKey } from './key-deps.ts';
import { isInForce } from './key-state.ts';
import { makeKeyToken } from './key-token.ts';

/** Every machine that uses the key can be told the new secret within a working day. */
const PREVIOUS_GOOD_MS = 24 * 3_600_000;

/** Gives a key a new secret, said for the only time; the one before is good for another day. */
export async function renewKey(
  { database, clock, secrets, changes }: KeyDeps,
  actor: Actor,
  { keyId, requestId }: NamedKey,
): Promise<MadeApiKey> {
  const secret = makeKeyToken(keyId);
  const nowMs = clock.now();
  const previousUntil = new Date(nowMs + PREVIOUS_GOOD_MS);
  const key = await database.sql.begin(async (tx) => {
    const row = await selectOptionalKeyForUpdate(tx, keyId);
    if (row === undefined) throw refuseKey({ code: 'not-found', what: 'API key' });
    if (!isInForce(row, nowMs)) throw refuseEnded();
    const secretHash = secrets.hmac('api keys', secret);
    await updateKeySecret(tx, { keyId, secretHash, previousUntil });
    const detail = { name: row.name, previousUntil: previousUntil.toISOString() };
    await appendAuditEvent(tx, new Date(nowMs), {
      kind: 'key-renewed',
      by: actor.id,
      subject: row.actorId,
      detail,
      requestId,
    });
    return readKey(tx, keyId, nowMs);
  });
  changes.tell({ actorId: key.actorId, sessionId: null });
  return { key, secret };
}

function refuseEnded() {
  const message = 'names a key that has ended: make a new one';
  return refuseKeyFields([{ pointer: '#path/keyId', code: 'ended', message }]);
}
