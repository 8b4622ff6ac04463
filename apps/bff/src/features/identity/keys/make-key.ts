import type { MadeApiKey, NewApiKey } from '@stockwire/shared/identity';
import { type Action, ROLE_ACTIONS } from '@stockwire/shared/permissions';
import type { FieldError } from '@stockwire/shared/problem';
import type { Actor } from '../../../domain/actor.ts';
import { refuseKeyFields } from '../../../domain/identity/key-refusals.ts';
import type { SqlOrTx } from '../../../platform/db/database.ts';
import { appendAuditEvent } from '../audit/append-event.ts';
import { countKeysInUse, insertKey, selectUnknownWarehouses } from './key.queries.ts';
import { type KeyDeps, readKey } from './key-deps.ts';
import { makeKeyId, makeKeyToken } from './key-token.ts';

/** A machine has one; more than this means that somebody makes keys in a loop. */
const KEYS_IN_USE_MAX = 500;

/** A batch of five hundred commands a hundred times a second is more than a ledger takes. */
const REQUESTS_PER_MINUTE_DEFAULT = 6_000;

/** What a machine may be given at most: nobody signs in as one to look after people, keys or the audit. */
const SCOPES_ALLOWED: ReadonlySet<Action> = new Set(ROLE_ACTIONS.integrator);

/** Makes a key and says its secret, for the only time. */
export async function makeKey(
  { database, clock, secrets }: KeyDeps,
  actor: Actor,
  { requestId, ...key }: NewApiKey & { requestId: string },
): Promise<MadeApiKey> {
  const { name, warehouseIds, expiresAt } = key;
  const scopes = [...new Set(key.scopes)];
  const createdAt = new Date(clock.now());
  const errors = [
    ...wrongScopes(key.scopes),
    ...wrongExpiry(expiresAt, createdAt),
    ...(await wrongWarehouses(database.sql, warehouseIds)),
    ...(await wrongNumber(database.sql)),
  ];
  if (errors.length > 0) throw refuseKeyFields(errors);
  const keyId = makeKeyId();
  const secret = makeKeyToken(keyId);
  const row = {
    keyId,
    name,
    scopes,
    warehouseIds: warehouseIds && [...new Set(warehouseIds)],
    requestsPerMinute: key.requestsPerMinute ?? REQUESTS_PER_MINUTE_DEFAULT,
    secretHash: secrets.hmac('api keys', secret),
    expiresAt: expiresAt === null ? null : new Date(expiresAt),
    createdBy: actor.id,
    createdAt,
  };
  const made = await database.sql.begin(async (tx) => {
    await insertKey(tx, row);
    const shown = await readKey(tx, keyId, createdAt.getTime());
    const detail = { name, scopes, warehouseIds: row.warehouseIds, expiresAt };
    const subject = shown.actorId;
    await appendAuditEvent(tx, createdAt, {
      kind: 'key-made',
      by: actor.id,
      subject,
      detail,
      requestId,
    });
    return shown;
  });
  return { key: made, secret };
}

function wrongScopes(scopes: readonly Action[]): FieldError[] {
  return scopes.flatMap((scope, place) =>
    SCOPES_ALLOWED.has(scope)
      ? []
      : [
          {
            pointer: `/scopes/${place}`,
            code: 'not-for-keys',
            message: 'is nothing that a key may be given: it takes a person who signs in',
          },
        ],
  );
}

function wrongExpiry(expiresAt: string | null, now: Date): FieldError[] {
  if (expiresAt === null || new Date(expiresAt) > now) return [];
  return [{ pointer: '/expiresAt', code: 'in-the-past', message: 'is over already' }];
}

async function wrongWarehouses(
  sql: SqlOrTx,
  warehouseIds: readonly number[] | null,
): Promise<FieldError[]> {
  if (warehouseIds === null) return [];
  const unknown = await selectUnknownWarehouses(sql, warehouseIds);
  return unknown.map((warehouseId) => ({
    pointer: `/warehouseIds/${warehouseIds.indexOf(warehouseId)}`,
    code: 'unknown',
    message: 'is no warehouse',
  }));
}

async function wrongNumber(sql: SqlOrTx): Promise<FieldError[]> {
  if ((await countKeysInUse(sql)) < KEYS_IN_USE_MAX) return [];
  const message = `${KEYS_IN_USE_MAX} keys are in use: revoke those that nobody needs first`;
  return [{ pointer: '', code: 'too-many', message }];
}
