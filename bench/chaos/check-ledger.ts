import { selectWarehousesWithHeads } from '../../apps/bff/src/features/stock/audit/audit.queries.ts';
import { findDrifts } from '../../apps/bff/src/features/stock/audit/rebuild-levels.ts';
import { verifyLedger } from '../../apps/bff/src/features/stock/audit/verify-ledger.ts';
import type { Sql } from '../../apps/bff/src/platform/db/database.ts';
import type { Check } from './judge-history.ts';

/** Invariants I1 and I2, by the product's own audit. */
export async function checkLedger(sql: Sql, warehouseId: number): Promise<Check[]> {
  const warehouses = await selectWarehousesWithHeads(sql);
  const warehouse = warehouses.find((one) => one.warehouseId === warehouseId);
  if (!warehouse) throw new Error(`there is no warehouse ${warehouseId}`);
  const { fault, entries } = await verifyLedger(sql, warehouse);
  const drifts = await findDrifts(sql, warehouseId);
  return [
    {
      what: `seqs 1 to ${entries} have no hole, time does not run back, each hash follows`,
      faults: fault === null ? [] : [`entry ${fault.seq}: ${fault.what}`],
    },
    {
      what: 'levels and bins are the sums of the ledger',
      faults: drifts.map(
        ({ what, itemId, stored, fromLedger }) =>
          `${what} of item ${itemId}: stored ${stored}, ledger ${fromLedger}`,
      ),
    },
  ];
}
