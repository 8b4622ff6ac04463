import type { Role } from '@stockwire/shared/permissions';
import type { Actor, Author } from '../actor.ts';

function everywhere(id: string, name: string, roles: readonly Role[]): Actor {
  const grants = roles.map((role) => ({ role, warehouseId: null, limit: null }));
  return { id, device: null, name, kind: 'system', sessionId: null, grants, scopes: null };
}

/** The parts of the server that act by themselves, each with the grants that its work takes. */
export const SYSTEM_ACTORS = {
  /** Seeds the demo and keeps its warehouses busy. */
  demoShift: everywhere('demo-shift', 'Demo shift', ['controller', 'integrator']),
} as const satisfies Record<string, Actor>;

/** Somebody who started work that goes on without them, such as an import: the ledger names them. */
export function startedBy(row: { actor: string; device: string | null }): Author {
  return { id: row.actor, device: row.device, name: row.actor };
}
