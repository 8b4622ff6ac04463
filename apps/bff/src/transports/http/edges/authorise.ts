import { QUANTITY_MAX } from '@stockwire/shared/limits';
import { z } from 'zod';
import type { Actor } from '../../../domain/actor.ts';
import { mayAnywhere, maySee } from '../../../domain/identity/may.ts';
import { ensureMay, refuseForbidden } from '../../../domain/identity/refuse-forbidden.ts';
import { refuseRead } from '../../../domain/stock/read-refusals.ts';
import type { Access } from '../route.ts';
import { wholeNumber } from '../routes/query-forms.ts';
import { parseInput } from './parse-input.ts';

const PathOfWarehouse = z.object({ warehouseId: wholeNumber(1, QUANTITY_MAX) });

/**
 * Lets a request pass, or refuses it before anything of it is read. A warehouse that somebody may not see
 * is as good as absent; in one that they see they are told that they may not.
 */
export function authorise(
  access: Access,
  actor: Actor,
  params: Readonly<Record<string, string>>,
): void {
  if (typeof access === 'string') return;
  const { action, warehouse } = access;
  if (warehouse === 'any') {
    if (!mayAnywhere(actor, action)) throw refuseForbidden({ action, warehouseId: null });
  } else if (warehouse === 'none') {
    ensureMay(actor, action, { warehouseId: null });
  } else {
    const { warehouseId } = parseInput(PathOfWarehouse, params, '#path');
    if (!maySee(actor, warehouseId)) throw refuseRead({ code: 'not-found', what: 'warehouse' });
    ensureMay(actor, action, { warehouseId });
  }
}
