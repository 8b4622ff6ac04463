import { type Grant, ROLES, type Role } from '@stockwire/shared/permissions';
import type { Actor } from '../src/domain/actor.ts';

/** A role in one warehouse, or in all of them. */
export function aGrant(role: Role, warehouseId: number | null = null): Grant {
  return { role, warehouseId, limit: null };
}

/** A person without a right, unless told otherwise. */
export function anActor(change: Partial<Actor> = {}): Actor {
  return {
    id: 'tester',
    device: null,
    // Nobody the database knows: what it shows of them is the pseudonym.
    name: change.id ?? 'tester',
    kind: 'person',
    sessionId: null,
    grants: [],
    scopes: null,
    ...change,
  };
}

/** Somebody with every role everywhere: nothing stands in the way of what a test is about. */
export const TESTER: Actor = anActor({ grants: ROLES.map((role) => aGrant(role)) });

/** Somebody with one role, in one warehouse or in all of them. */
export function asRole(role: Role, warehouseId: number | null = null): Actor {
  const id = `person-${role}-${warehouseId ?? 'everywhere'}`;
  return anActor({ id, grants: [aGrant(role, warehouseId)] });
}
