import { SignedIn } from '@stockwire/shared/identity';
import { SsoStarted } from '@stockwire/shared/sso';
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
