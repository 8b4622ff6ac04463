import { expect } from 'vitest';
import { selectWarehousesWithHeads } from '../src/features/stock/audit/audit.queries.ts';
import { findDrifts } from '../src/features/stock/audit/rebuild-levels.ts';
import { verifyLedger } from '../src/features/stock/audit/verify-ledger.ts';
import type { TestDatabase } from './test-database.ts';

/** Expects a ledger without holes whose hashes and levels follow from its entries; answers its head. */
export async function soundLedger(
  { owner }: Pick<TestDatabase, 'owner'>,
  warehouseId: number,
): Promise<number> {
  const warehouses = await selectWarehousesWithHeads(owner.sql);
  const warehouse = warehouses.find((row) => row.warehouseId === warehouseId);
  if (!warehouse) throw new Error('the warehouse has no ledger');
  expect(await verifyLedger(owner.sql, warehouse)).toEqual({
    entries: warehouse.headSeq,
    fault: null,
  });
  expect(await findDrifts(owner.sql, warehouseId)).toEqual([]);
  return warehouse.headSeq;
}
