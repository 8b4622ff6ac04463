import type { ApiKey } from '@stockwire/shared/identity';
import type { KeyRow } from './key.queries.ts';

/** A key as it is listed: without anything that its secret could be guessed by. */
export function showKey(row: KeyRow, atMs: number): ApiKey {
  const { keyId, actorId, name, scopes, warehouseIds, requestsPerMinute, createdBy } = row;
  const isPreviousGood = row.previousUntil !== null && row.previousUntil.getTime() > atMs;
  return {
    keyId,
    actorId,
    name,
    scopes,
    warehouseIds,
    requestsPerMinute,
    createdBy,
    createdAt: row.createdAt.toISOString(),
    expiresAt: toText(row.expiresAt),
    lastUsedAt: toText(row.lastUsedAt),
    revokedAt: toText(row.revokedAt),
    previousUntil: isPreviousGood ? toText(row.previousUntil) : null,
  };
}

function toText(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
