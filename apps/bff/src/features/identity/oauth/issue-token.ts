import { timingSafeEqual } from 'node:crypto';
import type { TokenGrant } from '@stockwire/shared/oauth';
import { SignJWT } from 'jose';
import type { z } from 'zod';
import { refuseToken } from '../../../domain/identity/client-refusals.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { type ClientRow, selectOptionalClient } from './client.queries.ts';
import { isClientId, isClientSecret } from './client-secret.ts';
import { OWN_ALGORITHM, TOKEN_TYPE } from './token-form.ts';

/** Long enough to be worth the asking, well below what any token may live for. */
const TOKEN_LIFE_S = 10 * 60;
const TOKEN_ID_BYTES = 16;

export interface TokenRequest {
  grantType: string | undefined;
  /** What the client wants to do of what it may; undefined is all of it. */
  scope: string | undefined;
  /** How the client proves itself; null where it does not say, or says it in two ways. */
  client: { id: string; secret: string } | null;
  ip: string;
  requestId: string;
}

/** A token for a client that knows its secret, good for some minutes (RFC 6749 §4.4, RFC 9068). */
export async function issueToken(
  deps: IdentityDeps,
  request: TokenRequest,
): Promise<z.input<typeof TokenGrant>> {
  const { clock, oauth, randomBytes } = deps;
  const client = await proven(deps, request);
  if (request.grantType !== 'client_credentials') {
    throw refuseToken('unsupported_grant_type', 'grant_type must be client_credentials');
  }
  const scope = scopeOf(client, request.scope);
  const { keyId, privateKey } = await oauth.signingKeys.current();
  const nowS = Math.floor(clock.now() / 1_000);
  const token = await new SignJWT({ client_id: client.clientId, scope })
    .setProtectedHeader({ alg: OWN_ALGORITHM, typ: TOKEN_TYPE, kid: keyId })
    .setIssuer(oauth.settings.issuer)
    .setAudience(oauth.settings.audience)
    .setSubject(client.clientId)
    .setJti(randomBytes(TOKEN_ID_BYTES).toString('base64url'))
    .setIssuedAt(nowS)
    .setExpirationTime(nowS + TOKEN_LIFE_S)
    .sign(privateKey);
  return { access_token: token, token_type: 'Bearer', expires_in: TOKEN_LIFE_S, scope };
}

/** The client that proved itself. That it is unknown, revoked or wrong is one and the same answer. */
async function proven(deps: IdentityDeps, request: TokenRequest): Promise<ClientRow> {
  const { client, ip, requestId } = request;
  const id = client !== null && isClientId(client.id) ? client.id : '';
  const row = await selectOptionalClient(deps.database.sql, id);
  if (isSecretOf(deps, row, client?.secret ?? '') && row?.revokedAt === null) return row;
  if (row !== undefined) {
    const detail = { ip, why: row.revokedAt === null ? 'wrong-secret' : 'revoked' };
    const subject = row.actorId;
    await deps.audit.write({ kind: 'sign-in-refused', by: null, subject, detail, requestId });
  }
  throw refuseToken('invalid_client', 'The client is unknown or revoked, or its secret is wrong');
}

/** The hash is made also for a client that is not there: the answer takes as long. */
function isSecretOf(
  { secrets }: Pick<IdentityDeps, 'secrets'>,
  client: ClientRow | undefined,
  secret: string,
): boolean {
  const sent = secrets.hmac('oauth clients', secret);
  const kept = client?.secretHash ?? null;
  return kept !== null && isClientSecret(secret) && timingSafeEqual(kept, sent);
}

function scopeOf({ scopes }: ClientRow, wanted: string | undefined): string {
  if (wanted === undefined) return scopes.join(' ');
  const names = new Set(wanted.split(' ').filter(Boolean));
  const granted = scopes.filter((scope) => names.has(scope));
  if (granted.length === names.size && granted.length > 0) return granted.join(' ');
  throw refuseToken('invalid_scope', 'The scope holds what this client may not do');
}
