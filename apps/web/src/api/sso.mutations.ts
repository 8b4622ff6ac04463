import { SignedIn } from '@stockwire/shared/identity';
import { type ConfirmPassword, SignInMethods, SsoStarted } from '@stockwire/shared/sso';
import type { Http } from './http.ts';
import { SSO_PATH } from './sso.queries.ts';

/** Begins to sign in at the provider: answers where the browser goes. */
export function startSso(http: Http): Promise<SsoStarted> {
  return http({ method: 'POST', path: SSO_PATH, answer: SsoStarted, isOfSession: true });
}

/** Signs in with the query that the provider sent the browser back with. */
export function finishSso(http: Http, query: string): Promise<SignedIn> {
  const path = `${SSO_PATH}/return`;
  return http({ method: 'POST', path, body: { query }, answer: SignedIn, isOfSession: true });
}

/** Begins to link the account of whoever is signed in: answers where the browser goes. */
export function startLink(http: Http, body: ConfirmPassword): Promise<SsoStarted> {
  return http({ method: 'POST', path: `${SSO_PATH}/link`, body, answer: SsoStarted });
}

/** Links it with the query that the provider sent the browser back with. */
export function finishLink(http: Http, query: string): Promise<SignInMethods> {
  const path = `${SSO_PATH}/link/return`;
  return http({ method: 'POST', path, body: { query }, answer: SignInMethods, isOfSession: true });
}

/** Leaves the password as the one way to sign in. */
export function unlinkSso(http: Http, body: ConfirmPassword): Promise<SignInMethods> {
  return http({ method: 'POST', path: `${SSO_PATH}/unlink`, body, answer: SignInMethods });
}
