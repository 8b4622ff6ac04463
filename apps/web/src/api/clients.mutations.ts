import { MadeOauthClient, type NewOauthClient, OauthClient } from '@stockwire/shared/oauth';
import { CLIENTS_PATH } from './clients.queries.ts';
import type { Http } from './http.ts';

/** The answer holds the secret, for the only time. */
export function makeClient(http: Http, body: NewOauthClient): Promise<MadeOauthClient> {
  return http({ method: 'POST', path: CLIENTS_PATH, body, answer: MadeOauthClient });
}

export function revokeClient(http: Http, clientId: string): Promise<OauthClient> {
  const path = `${CLIENTS_PATH}/${encodeURIComponent(clientId)}`;
  return http({ method: 'DELETE', path, answer: OauthClient });
}
