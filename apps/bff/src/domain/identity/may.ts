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
  /**
   * The only actions that a key or token may use, or a session by PIN or badge, whatever the grants say;
   * null for people who signed in.
   */
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
  const fits = (grant: Grant) => allows(grant, action, warehouseId);
  if (!isInScope || !asker.grants.some(fits)) {
    return { allowed: false, roles: rolesThatMay(action) };
  }
  return {
    allowed: true,
    limit: action === 'stock.adjust' ? furthest(asker.grants.filter(fits)) : null,
  };
}

/** The warehouses that somebody may see: all of them, or these. */
export function visibleWarehouses(asker: Asker): 'all' | ReadonlySet<number> {
  return warehousesFor(asker, 'stock.read');
}

/** Where somebody may do something: in all warehouses, or in these. */
export function warehousesFor(
  { grants, scopes }: Asker,
  action: Action,
): 'all' | ReadonlySet<number> {
  if (scopes !== null && !scopes.has(action)) return new Set();
  const allowing = grants.filter(({ role }) => ROLE_ACTIONS[role].includes(action));
  if (allowing.some(({ warehouseId }) => warehouseId === null)) return 'all';
  if (GLOBAL_ACTIONS.has(action)) return new Set();
  return new Set(allowing.flatMap(({ warehouseId }) => warehouseId ?? []));
}

/** Whether there is any warehouse in which somebody may do something. */
export function mayAnywhere(asker: Asker, action: Action): boolean {
  const places = warehousesFor(asker, action);
  return places === 'all' || places.size > 0;
}

/** Whether a warehouse is one that somebody may see; one that they may not is as good as absent. */
export function maySee(asker: Asker, warehouseId: number): boolean {
  return may(asker, 'stock.read', { warehouseId }).allowed;
}

export function rolesThatMay(action: Action): Role[] {
  return ROLES.filter((role) => ROLE_ACTIONS[role].includes(action));
}

function allows(grant: Grant, action: Action, warehouseId: number | null): boolean {
  const isEverywhere = grant.warehouseId === null;
  if (!isEverywhere && grant.warehouseId !== warehouseId) return false;
  if (!isEverywhere && GLOBAL_ACTIONS.has(action)) return false;
  return ROLE_ACTIONS[grant.role].includes(action);
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
