import { refuseRead } from '../../../domain/stock/read-refusals.ts';
import type { SqlOrTx } from '../../../platform/db/database.ts';

export interface ReadHead {
  epoch: number;
  seq: number;
  recordedAt: Date;
}

/** The ledger's head that a snapshot sees; refuses where there is no such warehouse. */
export async function selectReadHead(sql: SqlOrTx, warehouseId: number): Promise<ReadHead> {
  const [head] = await sql<ReadHead[]>`
    select epoch, head_seq as seq, head_recorded_at as "recordedAt"
    from stock.warehouse_ledgers
    where warehouse_id = ${warehouseId}`;
  if (head === undefined) throw refuseRead({ code: 'not-found', what: 'warehouse' });
  return head;
}
