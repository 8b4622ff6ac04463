import {
  type ChangePassword,
  SessionsEnded,
  SignedIn,
  type SignIn,
} from '@stockwire/shared/identity';
import type { Http } from './http.ts';
import { SESSION_PATH } from './session.queries.ts';

export function postSignIn(http: Http, body: SignIn): Promise<SignedIn> {
  return http({ method: 'POST', path: SESSION_PATH, body, answer: SignedIn, isOfSession: true });
}

/** Signs out here. */
export function deleteSession(http: Http): Promise<SessionsEnded> {
  return http({ method: 'DELETE', path: SESSION_PATH, answer: SessionsEnded, isOfSession: true });
}

/** Ends one of the person's own sessions, wherever it is. */
export function revokeSession(http: Http, sessionId: string): Promise<SessionsEnded> {
  const path = `${SESSION_PATH}/${encodeURIComponent(sessionId)}`;
  return http({ method: 'DELETE', path, answer: SessionsEnded });
}

/** Ends all of them but the one that asks. */
export function revokeOtherSessions(http: Http): Promise<SessionsEnded> {
  return http({ method: 'DELETE', path: `${SESSION_PATH}/all`, answer: SessionsEnded });
}

/** All other sessions end with it. */
export function changePassword(http: Http, body: ChangePassword): Promise<SessionsEnded> {
  const path = `${SESSION_PATH}/password`;
  return http({ method: 'POST', path, body, answer: SessionsEnded });
}
