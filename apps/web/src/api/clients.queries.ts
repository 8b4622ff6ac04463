import { OauthClientList } from '@stockwire/shared/oauth';
import { queryOptions } from '@tanstack/react-query';
import type { Http } from './http.ts';

const CLIENTS_FRESH_MS = 10_000;

export const CLIENTS_PATH = '/api/v1/oauth/clients';

export const clientsKey = ['oauth-clients'] as const;

/** Every OAuth client, and the issuers that one can be of; none with its secret. */
export function clientsQuery(http: Http) {
  return queryOptions({
    queryKey: clientsKey,
    queryFn: ({ signal }) => http({ path: CLIENTS_PATH, answer: OauthClientList, signal }),
    staleTime: CLIENTS_FRESH_MS,
  });
}
