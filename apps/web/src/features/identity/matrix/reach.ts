import {
  type Action,
  ADJUST_LIMITS,
  GLOBAL_ACTIONS,
  type Grant,
  type Limit,
  ROLE_ACTIONS,
} from '@stockwire/shared/permissions';

/** How far a person's grants reach for one action. */
export type Reach =
  | { state: 'nowhere' }
  | { state: 'everywhere'; limit: Limit | null }
  | { state: 'somewhere'; warehouseIds: readonly number[]; limit: Limit | null };

/** Where somebody may do something; with a site asked for, whether there. The limit is the one that goes furthest. */
export function reachOf(grants: readonly Grant[], action: Action, site: number | null): Reach {
  const fitting = grants.filter(({ role, warehouseId }) => {
    if (!ROLE_ACTIONS[role].includes(action)) return false;
    if (warehouseId === null) return true;
    return !GLOBAL_ACTIONS.has(action) && (site === null || site === warehouseId);
  });
  if (fitting.length === 0) return { state: 'nowhere' };
  const limit = action === 'stock.adjust' ? furthest(fitting) : null;
  if (fitting.some(({ warehouseId }) => warehouseId === null))
    return { state: 'everywhere', limit };
  const warehouseIds = [...new Set(fitting.flatMap(({ warehouseId }) => warehouseId ?? []))];
  return { state: 'somewhere', warehouseIds, limit };
}

function furthest(grants: readonly Grant[]): Limit | null {
  const limits = grants.map(({ role, limit }) => limit ?? ADJUST_LIMITS[role] ?? null);
  const known = limits.filter((limit) => limit !== null);
  if (known.length < limits.length) return null;
  return {
    perCommand: Math.max(...known.map(({ perCommand }) => perCommand)),
    perDay: Math.max(...known.map(({ perDay }) => perDay)),
  };
}
