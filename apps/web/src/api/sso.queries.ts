import { SignInMethods, SsoOffer } from '@stockwire/shared/sso';
import { queryOptions } from '@tanstack/react-query';
import type { Http } from './http.ts';
import { SESSION_PATH } from './session.queries.ts';

export const SSO_PATH = `${SESSION_PATH}/sso`;

/** Who else signs people in here; it changes with the server's settings, so not while a page is open. */
export function ssoOfferQuery(http: Http) {
  return queryOptions({
    queryKey: ['session', 'sso'],
    queryFn: ({ signal }) => http({ path: SSO_PATH, answer: SsoOffer, signal, isOfSession: true }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export const methodsKey = ['session', 'methods'] as const;

/** How whoever is signed in can sign in. */
export function methodsQuery(http: Http) {
  return queryOptions({
    queryKey: methodsKey,
    queryFn: ({ signal }) =>
      http({ path: `${SESSION_PATH}/methods`, answer: SignInMethods, signal }),
  });
}
