import type { ApiKey } from '@stockwire/shared/identity';
import { refuseKey } from '../../../domain/identity/key-refusals.ts';
import type { SqlOrTx } from '../../../platform/db/database.ts';
import type { IdentityChanges } from '../identity-changes.ts';
import type { FindKeyDeps } from './find-key.ts';
import { selectOptionalKey } from './key.queries.ts';
import { showKey } from './show-key.ts';

/** What changes of API keys stand on. */
export interface KeyDeps extends FindKeyDeps {
  changes: IdentityChanges;
}

/** A key that a command names, for the request that it came with. */
export interface NamedKey {
  keyId: string;
  requestId: string;
}

/** A key as it is now; refused as not found where there is none. */
export async function readKey(tx: SqlOrTx, keyId: string, atMs: number): Promise<ApiKey> {
  const row = await selectOptionalKey(tx, keyId);
  if (row === undefined) throw refuseKey({ code: 'not-found', what: 'API key' });
  return showKey(row, atMs);
}
