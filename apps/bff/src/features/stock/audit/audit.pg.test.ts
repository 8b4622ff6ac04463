import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { anItem, aWarehouse } from '../../../../test/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { aWriter, submitOne } from '../../../../test/writer.ts';
import type { LedgerWriter } from '../ledger-writer.ts';
import { selectWarehousesWithHeads } from './audit.queries.ts';
import { openEpoch } from './open-epoch.ts';
import { findDrifts, rebuildLevels } from './rebuild-levels.ts';
import { verifyLedger } from './verify-ledger.ts';

let db: TestDatabase;
let writer: LedgerWriter;
let warehouseId: number;
let sku: string;

beforeAll(async () => {
  db = await createTestDatabase();
  writer = aWriter(db.appUrl);
});
afterAll(async () => {
  await writer.close();
  await db.drop();
});
beforeEach(async () => {
  ({ warehouseId } = await aWarehouse(db));
  ({ sku } = await anItem(db));
  for (const delta of [9, -2, -3]) {
    const reason = delta > 0 ? 'found' : 'lost';
    await submitOne(writer, warehouseId, {
      kind: 'adjust',
      sku,
      delta,
      reason,
      note: `by ${delta}`,
    });
  }
});

async function verify() {
  const all = await selectWarehousesWithHeads(db.owner.sql);
  const warehouse = all.find((row) => row.warehouseId === warehouseId);
  if (!warehouse) throw new Error('no ledger');
  return verifyLedger(db.owner.sql, warehouse);
}

/** Only an owner who takes the triggers off can do this; the chain has to tell. */
async function tamper(statement: string): Promise<void> {
  await db.owner.sql.begin(async (tx) => {
    await tx.unsafe("set local session_replication_role = 'replica'");
    await tx.unsafe(statement);
  });
}

test('an untouched ledger holds, with notes deleted too', async () => {
  await db.owner.sql`delete from stock.command_notes where warehouse_id = ${warehouseId}`;
  expect(await verify()).toEqual({ entries: 3, fault: null });
});

test.each([
  [
    'an entry',
    `update stock.inventory_transactions set bin_delta = -1 where seq = 2 and warehouse_id =`,
    2,
  ],
  [
    'who did it',
    `update stock.commands set device = 'Desk 9' where seq_from = 2 and warehouse_id =`,
    2,
  ],
  [
    'the time',
    `update stock.inventory_transactions set recorded_at = recorded_at - interval '1 minute' where seq = 3 and warehouse_id =`,
    3,
  ],
  ['a hole', `delete from stock.inventory_transactions where seq = 2 and warehouse_id =`, 3],
])('a change of %s is found, and the first bad seq named', async (_, statement, seq) => {
  await tamper(`${statement} ${warehouseId}`);
  expect(await verify()).toMatchObject({ fault: { seq } });
});

test('a level that drifted is named and mended', async () => {
  expect(await findDrifts(db.owner.sql, warehouseId)).toEqual([]);
  await db.owner.sql`update stock.stock_levels set on_hand = 5 where warehouse_id = ${warehouseId}`;
  await db.owner.sql`update stock.bin_stock set quantity = 8 where warehouse_id = ${warehouseId}`;
  const drifts = await findDrifts(db.owner.sql, warehouseId);
  expect(drifts.map(({ what }) => what)).toEqual(['level', 'bin', 'bins of level']);
  await rebuildLevels(db.owner.sql, warehouseId);
  expect(await findDrifts(db.owner.sql, warehouseId)).toEqual([]);
});

test('seqs and the chain go on over a new epoch', async () => {
  expect(await openEpoch(db.owner.sql, warehouseId, 'restored')).toEqual({ epoch: 2, firstSeq: 4 });
  const outcome = await submitOne(writer, warehouseId, {
    kind: 'adjust',
    sku,
    delta: 1,
    reason: 'found',
  });
  expect(outcome).toMatchObject({ accepted: true, answer: { epoch: 2, seq: 4 } });
  expect(await verify()).toEqual({ entries: 4, fault: null });
});
