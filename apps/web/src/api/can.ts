import type { SignedIn } from '@stockwire/shared/identity';
import {
  type Action,
  GLOBAL_ACTIONS,
  type Grant,
  ROLE_ACTIONS,
  ROLES,
  type Role,
} from '@stockwire/shared/permissions';

/** Where something would be done: one warehouse, all of them (null), or whichever allows it. */
export type Scope = number | null | 'any';

/** Who asks: somebody's grants, and what their session is good for. */
type Asker = Pick<SignedIn, 'grants'> & Partial<Pick<SignedIn, 'actions'>>;

/** Whether a session is good for something: one by PIN or badge is not good for everything. */
function isOpen({ actions = null }: Asker, action: Action): boolean {
  return actions === null || actions.includes(action);
}

/**
 * Whether the console offers something. The server decides by its own rule and may know more: this one only
 * spares a person what would be refused.
 */
export function can(signedIn: Asker, action: Action, scope: Scope): boolean {
  if (!isOpen(signedIn, action)) return false;
  return signedIn.grants.some((grant) => allows(grant, action, scope));
}

function allows({ role, warehouseId }: Grant, action: Action, scope: Scope): boolean {
  if (!ROLE_ACTIONS[role].includes(action)) return false;
  if (warehouseId === null) return true;
  if (GLOBAL_ACTIONS.has(action)) return false;
  return scope === 'any' || warehouseId === scope;
}

/** The roles that may do something, for whoever looks for somebody. */
export function rolesThatMay(action: Action): Role[] {
  return ROLES.filter((role) => ROLE_ACTIONS[role].includes(action));
}
