import type { Action } from '@stockwire/shared/permissions';
import { Refused } from '../refused.ts';
import { type Asker, may, type Resource } from './may.ts';

/** Somebody may see a thing and not do this to it. Whom they could ask is looked up where it is told. */
export interface ForbiddenRefusal extends Resource {
  code: 'forbidden';
  action: Action;
}

/** A refusal to throw. */
export function refuseForbidden(
  refusal: Omit<ForbiddenRefusal, 'code'>,
): Refused<ForbiddenRefusal> {
  return new Refused({ code: 'forbidden', ...refusal });
}

/** Throws unless the action is allowed there. */
export function ensureMay(asker: Asker, action: Action, { warehouseId }: Resource): void {
  if (!may(asker, action, { warehouseId }).allowed) throw refuseForbidden({ action, warehouseId });
}
