import type { ApiKey } from '@stockwire/shared/identity';
import type { FindKeyDeps } from './find-key.ts';
import { selectKeys } from './key.queries.ts';
import { showKey } from './show-key.ts';

/** Every key that can be in use, and the youngest of those that were revoked. */
const LISTED_MAX = 1_000;

/** Keys in use first, the newest first. */
export async function listKeys({
  database,
  clock,
}: Pick<FindKeyDeps, 'database' | 'clock'>): Promise<ApiKey[]> {
  const rows = await selectKeys(database.sql, LISTED_MAX);
  const nowMs = clock.now();
  return rows.map((row) => showKey(row, nowMs));
}
