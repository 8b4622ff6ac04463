import { afterAll, beforeAll, expect, test } from 'vitest';
import { anItem, aWarehouse } from '../../../test/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { aSubmission, aWriter } from '../../../test/writer.ts';
import type { LedgerWriter } from './ledger-writer.ts';

const BATCHES = 24;
const COMMANDS_A_BATCH = 500;
const CONFLICTS_FIRST = 40;

let db: TestDatabase;
let writer: LedgerWriter;

beforeAll(async () => {
  db = await createTestDatabase();
  // Statistics would come by themselves sooner or later: here they do not.
  await db.owner.sql`alter table stock.commands set (autovacuum_enabled = false)`;
  writer = aWriter(db.appUrl);
});
afterAll(async () => {
  await writer.close();
  await db.drop();
});

test('a conflict on a ledger without statistics is explained by look-ups, not by reading all of it', async () => {
  const { warehouseId } = await aWarehouse(db);
  const { sku } = await anItem(db);
  const add = () => aSubmission({ kind: 'adjust', sku, delta: 1, reason: 'found' });
  const takeFrom = (expectedVersion: number) =>
    aSubmission({ kind: 'adjust', sku, delta: -1, reason: 'lost', expectedVersion });
  await writer.submit(warehouseId, [add(), add()]);
  // Every connection keeps the plans it makes now, while there is next to nothing.
  for (let turn = 0; turn < CONFLICTS_FIRST; turn += 1) {
    await Promise.all([1, 1, 1, 1].map(() => writer.submit(warehouseId, [takeFrom(1)])));
  }
  for (let batch = 0; batch < BATCHES; batch += 1) {
    await writer.submit(warehouseId, Array.from({ length: COMMANDS_A_BATCH }, add));
  }
  const [outcome] = await writer.submit(warehouseId, [takeFrom(BATCHES * COMMANDS_A_BATCH - 3)]);
  expect(outcome).toMatchObject({ refusal: { reason: { code: 'version-conflict' } } });
  expect(outcome).toMatchObject({ refusal: { between: { length: 5 } } });
});
