import type { OauthClient } from '@stockwire/shared/oauth';
import type { ClientRow } from './client.queries.ts';

/** A client as it is listed: without anything that its secret could be guessed by. */
export function showClient(row: ClientRow): OauthClient {
  const { clientId, actorId, name, scopes, warehouseIds, issuer, subject, createdBy } = row;
  return {
    clientId,
    actorId,
    name,
    scopes,
    warehouseIds,
    outside: issuer === null || subject === null ? null : { issuer, subject },
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    createdBy,
    createdAt: row.createdAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}
