import { ApiKey, MadeApiKey, type NewApiKey } from '@stockwire/shared/identity';
import type { Http } from './http.ts';
import { KEYS_PATH } from './keys.queries.ts';

/** The answer holds the secret, for the only time. */
export function makeKey(http: Http, body: NewApiKey): Promise<MadeApiKey> {
  return http({ method: 'POST', path: KEYS_PATH, body, answer: MadeApiKey });
}

/** Gives the key a new secret; the one before stays good for a while, so that machines can change over. */
export function renewKey(http: Http, keyId: string): Promise<MadeApiKey> {
  const path = `${KEYS_PATH}/${encodeURIComponent(keyId)}/renewal`;
  return http({ method: 'POST', path, answer: MadeApiKey });
}

export function revokeKey(http: Http, keyId: string): Promise<ApiKey> {
  const path = `${KEYS_PATH}/${encodeURIComponent(keyId)}`;
  return http({ method: 'DELETE', path, answer: ApiKey });
}
