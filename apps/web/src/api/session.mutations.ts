import { type ChangePassword, SignedIn, type SignIn } from '@stockwire/shared/identity';
import { z } from 'zod';
import type { Http } from './http.ts';
import { SESSION_PATH } from './session.queries.ts';

/** The server answers with nothing, or with a word that nobody needs. */
const Done = z.unknown();

export function postSignIn(http: Http, body: SignIn): Promise<SignedIn> {
  return http({ method: 'POST', path: SESSION_PATH, body, answer: SignedIn, isOfSession: true });
}

export function deleteSession(http: Http): Promise<unknown> {
  return http({ method: 'DELETE', path: SESSION_PATH, answer: Done, isOfSession: true });
}

/** Ends one of the person's own sessions, wherever it is. */
export function revokeSession(http: Http, sessionId: string): Promise<unknown> {
  const path = `${SESSION_PATH}/${encodeURIComponent(sessionId)}`;
  return http({ method: 'DELETE', path, answer: Done });
}

export function changePassword(http: Http, body: ChangePassword): Promise<unknown> {
  return http({ method: 'POST', path: `${SESSION_PATH}/password`, body, answer: Done });
}
