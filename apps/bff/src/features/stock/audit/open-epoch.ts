import type { Sql } from '../../../platform/db/database.ts';
import { selectOptionalHeadForUpdate } from '../commit-batch.queries.ts';
import { type EpochRow, insertEpoch } from './audit.queries.ts';

/**
 * Opens a new epoch of a warehouse's ledger: what an operator does after a restore or a failover that may
 * have lost entries somebody saw. Seqs and the hash chain go on; every client drops what it has and reads anew.
 */
export function openEpoch(sql: Sql, warehouseId: number, reason: string): Promise<EpochRow> {
  return sql.begin(async (tx) => {
    const head = await selectOptionalHeadForUpdate(tx, warehouseId);
    if (!head) throw new Error(`warehouse ${warehouseId} has no ledger`);
    return insertEpoch(tx, warehouseId, reason);
  });
}
