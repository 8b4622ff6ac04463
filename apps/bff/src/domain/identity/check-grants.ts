import { ADJUST_LIMITS, type Grant } from '@stockwire/shared/permissions';
import type { FieldError } from '@stockwire/shared/problem';

/** What is wrong with a list of grants; `known` are the warehouses there are. */
export function checkGrants(grants: readonly Grant[], known: ReadonlySet<number>): FieldError[] {
  const seen = new Set<string>();
  return grants.flatMap(({ role, warehouseId, limit }, place): FieldError[] => {
    const at = `/grants/${place}`;
    const name = `${role} ${warehouseId ?? 'all'}`;
    const repeats = seen.has(name);
    seen.add(name);
    if (repeats) return [{ pointer: at, code: 'twice', message: 'stands in the list twice' }];
    if (warehouseId !== null && !known.has(warehouseId)) {
      const message = 'is no warehouse';
      return [{ pointer: `${at}/warehouseId`, code: 'unknown-warehouse', message }];
    }
    if (limit !== null && ADJUST_LIMITS[role] === undefined) {
      const message = `has no meaning: a ${role} does not adjust stock`;
      return [{ pointer: `${at}/limit`, code: 'no-limit-here', message }];
    }
    return [];
  });
}

/** Whether these make somebody an administrator of people: only a grant for everything does. */
export function isAdmin(grants: readonly Grant[]): boolean {
  return grants.some(({ role, warehouseId }) => role === 'admin' && warehouseId === null);
}
