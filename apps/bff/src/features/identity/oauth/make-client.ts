import type { MadeOauthClient, NewOauthClient } from '@stockwire/shared/oauth';
import { type Action, ROLE_ACTIONS } from '@stockwire/shared/permissions';
import type { FieldError } from '@stockwire/shared/problem';
import type { Actor } from '../../../domain/actor.ts';
import { refuseClient } from '../../../domain/identity/client-refusals.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { appendAuditEvent } from '../audit/append-event.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { selectUnknownWarehouses } from '../keys/key.queries.ts';
import { countClientsInUse, insertClient, selectOptionalClient } from './client.queries.ts';
import { makeClientId, makeClientSecret } from './client-secret.ts';
import { showClient } from './show-client.ts';

/** A program has one; more than this means that somebody makes them in a loop. */
const CLIENTS_IN_USE_MAX = 500;

/** What a machine may be given at most: nobody signs in as one to look after people, keys or the audit. */
const SCOPES_ALLOWED: ReadonlySet<Action> = new Set(ROLE_ACTIONS.integrator);

type MakeClient = NewOauthClient & { requestId: string };

/** Registers a program and says its secret, for the only time; one of an outside issuer has none here. */
export async function makeClient(
  deps: IdentityDeps,
  actor: Actor,
  command: MakeClient,
): Promise<MadeOauthClient> {
  const errors = [...wrongScopes(command), ...wrongIssuer(deps, command)];
  errors.push(...(await wrongWarehouses(deps, command)), ...(await wrongNumber(deps)));
  if (errors.length > 0) throw refuseClient({ code: 'validation', errors });
  const secret = command.outside === null ? makeClientSecret() : null;
  const client = await deps.database.sql.begin((tx) =>
    insert(deps, tx, { actor, command, secret }),
  );
  return { client, secret };
}

async function insert(
  { clock, secrets }: IdentityDeps,
  tx: Tx,
  { actor, command, secret }: { actor: Actor; command: MakeClient; secret: string | null },
) {
  const { name, warehouseIds, outside, requestId } = command;
  const clientId = makeClientId();
  const at = new Date(clock.now());
  const isInserted = await insertClient(tx, {
    clientId,
    name,
    scopes: [...new Set(command.scopes)],
    warehouseIds: warehouseIds && [...new Set(warehouseIds)],
    secretHash: secret === null ? null : secrets.hmac('oauth clients', secret),
    issuer: outside?.issuer ?? null,
    subject: outside?.subject ?? null,
    createdBy: actor.id,
    createdAt: at,
  });
  const row = isInserted ? await selectOptionalClient(tx, clientId) : undefined;
  if (row === undefined) throw refuseTaken();
  const made = showClient(row);
  const detail = { name, scopes: made.scopes, warehouseIds: made.warehouseIds, outside };
  const event = {
    kind: 'client-made',
    by: actor.id,
    subject: made.actorId,
    detail,
    requestId,
  } as const;
  await appendAuditEvent(tx, at, event);
  return made;
}

function refuseTaken() {
  const message = 'is another client already that is in use';
  return refuseClient({
    code: 'validation',
    errors: [{ pointer: '/outside/subject', code: 'taken', message }],
  });
}

function wrongScopes({ scopes }: MakeClient): FieldError[] {
  const message = 'is nothing that a program may be given: it takes a person who signs in';
  return scopes.flatMap((scope, place) =>
    SCOPES_ALLOWED.has(scope)
      ? []
      : [{ pointer: `/scopes/${place}`, code: 'not-for-clients', message }],
  );
}

function wrongIssuer({ oauth }: IdentityDeps, { outside }: MakeClient): FieldError[] {
  if (outside === null || oauth.outsideKeys.has(outside.issuer)) return [];
  const message = 'is no issuer that this server believes: OAUTH_ISSUERS names those';
  return [{ pointer: '/outside/issuer', code: 'unknown', message }];
}

async function wrongWarehouses(
  { database }: IdentityDeps,
  { warehouseIds }: MakeClient,
): Promise<FieldError[]> {
  if (warehouseIds === null) return [];
  const unknown = await selectUnknownWarehouses(database.sql, warehouseIds);
  return unknown.map((warehouseId) => ({
    pointer: `/warehouseIds/${warehouseIds.indexOf(warehouseId)}`,
    code: 'unknown',
    message: 'is no warehouse',
  }));
}

async function wrongNumber({ database }: IdentityDeps): Promise<FieldError[]> {
  if ((await countClientsInUse(database.sql)) < CLIENTS_IN_USE_MAX) return [];
  const message = `${CLIENTS_IN_USE_MAX} clients are in use: revoke those that nobody needs first`;
  return [{ pointer: '', code: 'too-many', message }];
}
