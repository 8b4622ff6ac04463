import type { OauthClientList } from '@stockwire/shared/oauth';
import type { IdentityDeps } from '../identity-deps.ts';
import { selectClients } from './client.queries.ts';
import { showClient } from './show-client.ts';

/** Every client that can be in use, and the youngest of those that were revoked. */
const LISTED_MAX = 1_000;

/** Clients in use first, the newest first, and the issuers that one can be of. */
export async function listClients({
  database,
  oauth,
}: Pick<IdentityDeps, 'database' | 'oauth'>): Promise<OauthClientList> {
  const rows = await selectClients(database.sql, LISTED_MAX);
  const issuers = oauth.settings.outside.map(({ issuer }) => issuer);
  return { rows: rows.map(showClient), issuers };
}
