import type { Role } from '@stockwire/shared/permissions';
import type { IdentityDeps } from './identity-deps.ts';
import { selectNamesOfHolders } from './person.queries.ts';

/** Enough to find one of them at work. */
const HELPERS_MAX = 3;

/** Whom somebody can ask who may not do a thing there: those who worked last come first. */
export function findHelpers(
  { database }: Pick<IdentityDeps, 'database'>,
  { roles, warehouseId }: { roles: readonly Role[]; warehouseId: number | null },
): Promise<string[]> {
  return selectNamesOfHolders(database.sql, { roles, warehouseId, limit: HELPERS_MAX });
}
