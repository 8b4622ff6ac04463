import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from '../../../domain/actor.ts';
import type { Ending } from '../../../domain/identity/session-life.ts';
import type { Authenticator } from '../../../features/identity/authenticate.ts';
import { HttpRefusal } from '../problems/http-refusal.ts';

/** What a request proves who it comes from by. */
export interface Credentials {
  authorization: string | undefined;
  sessionToken: string | null;
}

/** Who a request comes from, and how it proved it; or why that is not known. */
export type Caller =
  | { actor: Actor; by: 'bearer' | 'session' }
  | { actor: null; why: 'nothing-sent' | 'session-ended' | 'token-refused' };

/** Longer than any key or token of ours: what is beyond is not looked at. */
const BEARER = /^Bearer +([\w.~+/-]{1,4096}=*)$/i;

/**
 * Finds out who a request comes from. A machine's token goes before the cookie, and a token that is refused
 * is not made good by a cookie: nobody knows then which of the two was meant.
 */
export async function authenticateRequest(
  authenticator: Pick<Authenticator, 'bySession' | 'byBearer'>,
  { authorization, sessionToken }: Credentials,
): Promise<Caller> {
  if (authorization !== undefined) {
    const token = BEARER.exec(authorization)?.[1];
    const actor = token === undefined ? null : await authenticator.byBearer(token);
    return actor === null ? { actor, why: 'token-refused' } : { actor, by: 'bearer' };
  }
  if (sessionToken === null) return { actor: null, why: 'nothing-sent' };
  const actor = await authenticator.bySession(sessionToken);
  return actor === null ? { actor, why: 'session-ended' } : { actor, by: 'session' };
}

/** When what somebody came in by ends by itself; null where it does not. */
export async function endingOfCredentials(
  authenticator: Pick<Authenticator, 'endingOf'>,
  { authorization, sessionToken }: Credentials,
): Promise<Ending | null> {
  if (authorization === undefined) {
    return sessionToken === null ? null : authenticator.endingOf({ session: sessionToken });
  }
  const bearer = BEARER.exec(authorization)?.[1];
  return bearer === undefined ? null : authenticator.endingOf({ bearer });
}

export function credentialsOf(
  headers: IncomingHttpHeaders,
  sessionToken: string | null,
): Credentials {
  return { authorization: headers.authorization, sessionToken };
}

const DETAILS = {
  'nothing-sent': 'Sign in, or send an API key as Authorization: Bearer.',
  'session-ended': 'Your session has ended. Sign in again.',
  'token-refused':
    'The key or token is not valid here: unknown, expired or revoked. Ask for a new one.',
};

/** A 401 that says which of the ways in was closed. */
export function refuseCaller({ why }: Extract<Caller, { actor: null }>): HttpRefusal {
  return new HttpRefusal({
    code: why === 'session-ended' ? 'session-ended' : 'not-signed-in',
    detail: DETAILS[why],
    challenge: why === 'token-refused' ? 'Bearer error="invalid_token"' : 'Bearer',
  });
}
