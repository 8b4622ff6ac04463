import type { Grant } from '@stockwire/shared/permissions';
import { checkGrants } from '../../../domain/identity/check-grants.ts';
import { refuseIdentity } from '../../../domain/identity/refusals.ts';
import type { SqlOrTx } from '../../../platform/db/database.ts';
import { selectKnownWarehouses } from './people.queries.ts';

/** Refuses grants that repeat, name no warehouse, or limit what is never done. */
export async function refuseWrongGrants(sql: SqlOrTx, grants: readonly Grant[]): Promise<void> {
  const named = grants.flatMap(({ warehouseId }) => warehouseId ?? []);
  const errors = checkGrants(grants, await selectKnownWarehouses(sql, named));
  if (errors.length > 0) throw refuseIdentity({ code: 'validation', errors });
}
