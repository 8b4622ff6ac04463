import type { Action, Grant } from '@stockwire/shared/permissions';
import {
  decodeJwt,
  decodeProtectedHeader,
  errors,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import type { Actor } from '../../../domain/actor.ts';
import { CLOCK_SKEW_S, TOKEN_LIFE_MAX_S } from '../../../domain/identity/signing-key-life.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import {
  type ClientRow,
  selectOptionalClient,
  selectOptionalOutsideClient,
} from './client.queries.ts';
import {
  isCompact,
  isPlainHeader,
  OUTSIDE_ALGORITHMS,
  OWN_ALGORITHM,
  TOKEN_TYPE,
} from './token-form.ts';

export type FindTokenDeps = Pick<IdentityDeps, 'database' | 'clock' | 'oauth'>;

/** A program that calls with a token, and until when that may be remembered. */
export interface FoundToken {
  actor: Actor;
  goodUntil: Date;
}

/** Whose tokens these are, and how they are checked. */
interface Issuer {
  name: string;
  algorithms: string[];
  key: JWTVerifyGetKey;
  isOwn: boolean;
}

/** Whom a token speaks for, or null. Why it opens nothing is never said. */
export async function findToken(deps: FindTokenDeps, token: string): Promise<FoundToken | null> {
  if (!isCompact(token)) return null;
  try {
    return await find(deps, token);
  } catch (error) {
    // These say that the token does not hold, or that it cannot be known whether it does.
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}

async function find(deps: FindTokenDeps, token: string): Promise<FoundToken | null> {
  const { clock, oauth } = deps;
  const header = headerOf(token);
  if (header === null || !isPlainHeader(header)) return null;
  // Nothing of it is believed yet: it only says whose key is to be tried.
  const issuer = issuerOf(deps, decodeJwt(token).iss);
  if (issuer === null) return null;
  const { payload } = await jwtVerify(token, issuer.key, {
    algorithms: issuer.algorithms,
    typ: TOKEN_TYPE,
    issuer: issuer.name,
    audience: oauth.settings.audience,
    clockTolerance: CLOCK_SKEW_S,
    maxTokenAge: TOKEN_LIFE_MAX_S,
    requiredClaims: ['exp', 'iat', 'sub', 'jti', 'client_id'],
    currentDate: new Date(clock.now()),
  });
  const endsS = endOf(payload);
  const client = endsS === null ? undefined : await clientOf(deps, issuer, payload);
  if (endsS === null || client === undefined || client.revokedAt !== null) return null;
  const goodUntil = new Date((endsS + CLOCK_SKEW_S) * 1_000);
  return { actor: clientActor(client, payload.scope), goodUntil };
}

/** The library throws one and the same error for what is no header and for what nobody foresaw. */
function headerOf(token: string): object | null {
  try {
    return decodeProtectedHeader(token);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function issuerOf({ oauth }: FindTokenDeps, name: string | undefined): Issuer | null {
  if (name === oauth.settings.issuer) {
    return { name, algorithms: [OWN_ALGORITHM], key: ownKey(oauth), isOwn: true };
  }
  const key = name === undefined ? undefined : oauth.outsideKeys.get(name);
  if (name === undefined || key === undefined) return null;
  return { name, algorithms: OUTSIDE_ALGORITHMS, key, isOwn: false };
}

function ownKey({ signingKeys }: IdentityDeps['oauth']): JWTVerifyGetKey {
  return async ({ kid }) => {
    const key = typeof kid === 'string' ? await signingKeys.find(kid) : null;
    if (key === null) throw new errors.JWKSNoMatchingKey();
    return key.publicKey;
  };
}

/** When a token ends, in seconds; null for one that was made to live for longer than any may. */
function endOf({ exp, iat }: JWTPayload): number | null {
  if (exp === undefined || iat === undefined) return null;
  return exp > iat && exp - iat <= TOKEN_LIFE_MAX_S ? exp : null;
}

/** An own token names its client twice; of an outside issuer only those that are registered here count. */
async function clientOf(
  { database }: FindTokenDeps,
  { name, isOwn }: Issuer,
  { sub, client_id: clientId }: JWTPayload,
): Promise<ClientRow | undefined> {
  if (sub === undefined || (isOwn && clientId !== sub)) return undefined;
  if (!isOwn) return selectOptionalOutsideClient(database.sql, { issuer: name, subject: sub });
  const client = await selectOptionalClient(database.sql, sub);
  return client?.secretHash === null ? undefined : client;
}

/** What a client may do. A token may say less than the client may, never more. */
export function clientActor(client: ClientRow, scope: unknown): Actor {
  const { actorId, name, scopes, warehouseIds } = client;
  const places = warehouseIds ?? [null];
  const grants = places.map(
    (warehouseId): Grant => ({ role: 'integrator', warehouseId, limit: null }),
  );
  return {
    id: actorId,
    device: null,
    name,
    kind: 'client',
    grants,
    scopes: new Set(scopesOf(scopes, scope)),
    sessionId: null,
  };
}

function scopesOf(scopes: readonly Action[], scope: unknown): readonly Action[] {
  if (scope === undefined) return scopes;
  const names = new Set(typeof scope === 'string' ? scope.split(' ') : []);
  return scopes.filter((action) => names.has(action));
}
