import {
  type Action,
  ADJUST_LIMITS,
  GLOBAL_ACTIONS,
  type Grant,
  type Limit,
  ROLE_ACTIONS,
  ROLES,
  type Role,
} from '@stockwire/shared/permissions';

/** Who asks, as far as permission goes. */
export interface Asker {
  grants: readonly Grant[];
  /** The only actions that a key or token may use, whatever its grants; null for people. */
  scopes: ReadonlySet<Action> | null;
}

/** What an action is done to: one warehouse, or none where it concerns them all. */
export interface Resource {
  warehouseId: number | null;
}

export type Permission =
  | {
      allowed: true;
      /** How far this goes without a second person; null is without a limit. */
      limit: Limit | null;
    }
  | {
      allowed: false;
      /** Roles that could do it, for whoever has to find somebody. */
      roles: readonly Role[];
    };

/**
 * Whether somebody may do something there: the one place where it is decided, for every transport and job.
 * What no grant allows is denied. Of several grants the one that goes furthest counts.
 */
export function may(asker: Asker, action: Action, { warehouseId }: Resource): Permission {
  const isInScope = asker.scopes === null || asker.scopes.has(action);
  const fitting = isInScope
    ? asker.grants.filter((grant) => allows(grant, action, warehouseId))
    : [];
  if (fitting.length === 0) return { allowed: false, roles: rolesThatMay(action) };
  return { allowed: true, limit: action === 'stock.adjust' ? furthest(fitting) : null };
}

/** The warehouses that somebody may see: all of them, or these. */
export function visibleWarehouses({ grants, scopes }: Asker): 'all' | ReadonlySet<number> {
  if (scopes !== null && !scopes.has('stock.read')) return new Set();
  const seeing = grants.filter(({ role }) => ROLE_ACTIONS[role].includes('stock.read'));
  if (seeing.some(({ warehouseId }) => warehouseId === null)) return 'all';
  return new Set(seeing.flatMap(({ warehouseId }) => warehouseId ?? []));
}

export function rolesThatMay(action: Action): Role[] {
  return ROLES.filter((role) => ROLE_ACTIONS[role].includes(action));
}

function allows(grant: Grant, action: Action, warehouseId: number | null): boolean {
  if (!ROLE_ACTIONS[grant.role].includes(action)) return false;
  if (grant.warehouseId === null) return true;
  return !GLOBAL_ACTIONS.has(action) && grant.warehouseId === warehouseId;
}

function furthest(grants: readonly Grant[]): Limit | null {
  let most: Limit = { perCommand: 0, perDay: 0 };
  for (const { role, limit } of grants) {
    const own = limit ?? ADJUST_LIMITS[role] ?? null;
    if (own === null) return null;
    most = {
      perCommand: Math.max(most.perCommand, own.perCommand),
      perDay: Math.max(most.perDay, own.perDay),
    };
  }
  return most;
}
