import { QUANTITY_MAX } from '@stockwire/shared/limits';
import { z } from 'zod';
import type { Actor } from '../../../domain/actor.ts';
import { mayAnywhere, maySee } from '../../../domain/identity/may.ts';
import { ensureMay, refuseForbidden } from '../../../domain/identity/refuse-forbidden.ts';
import { refuseRead } from '../../../domain/stock/read-refusals.ts';
import type { Access } from '../route.ts';
import { wholeNumber } from '../routes/query-forms.ts';
import { parseInput } from './parse-input.ts';

/** The same numbers as below; a schema costs ten times the rest of the check, so it only says what is wrong. */
const WAREHOUSE_ID = /^[1-9]\d{0,9}$/;
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
    const warehouseId = readWarehouseId(params);
    if (!maySee(actor, warehouseId)) throw refuseRead({ code: 'not-found', what: 'warehouse' });
    ensureMay(actor, action, { warehouseId });
  }
}

function readWarehouseId(params: Readonly<Record<string, string>>): number {
  const { warehouseId: text = '' } = params;
  const warehouseId = WAREHOUSE_ID.test(text) ? Number(text) : Number.NaN;
  if (warehouseId <= QUANTITY_MAX) return warehouseId;
  return parseInput(PathOfWarehouse, params, '#path').warehouseId;
}
