import { afterEach, beforeEach, expect, test } from 'vitest';
import { anItem, aWarehouse } from '../../../test/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { aSubmission, aWriter } from '../../../test/writer.ts';
import { openDatabase } from '../../platform/db/database.ts';
import type { LedgerWriter } from './ledger-writer.ts';
import { TAIL_PAGE_ENTRIES } from './live/live-limits.ts';
import { LIVE_SESSION } from './live/open-live.ts';
import { selectRingEntries } from './live/tail/tail.queries.ts';

const BATCHES = 24;
const COMMANDS_A_BATCH = 500;
const CONFLICTS_FIRST = 40;
/** A connection keeps one plan for all values after it has made five. */
const LOOKS_FIRST = 8;
/** A page by look-ups takes 20 ms; one that reads all commands for each entry takes five seconds. */
const PAGE_WITHIN_MS = 1_500;

let db: TestDatabase;
let writer: LedgerWriter;

beforeEach(async () => {
  db = await createTestDatabase();
  // Statistics would come by themselves sooner or later: here they do not.
  await db.owner.sql`alter table stock.commands set (autovacuum_enabled = false)`;
  writer = aWriter(db.appUrl);
});
afterEach(async () => {
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

test('a tail that looked when a ledger was young still reads it by look-ups when it has grown', async () => {
  const { warehouseId } = await aWarehouse(db);
  const { sku } = await anItem(db);
  const add = () => aSubmission({ kind: 'adjust', sku, delta: 1, reason: 'found' });
  const session = { ...LIVE_SESSION, statement_timeout: PAGE_WITHIN_MS };
  const url = db.appUrl;
  const live = openDatabase({ url, applicationName: 'young tail', poolSize: 1, session });
  const limit = TAIL_PAGE_ENTRIES;
  const page = (from: number) =>
    selectRingEntries(live.sql, { warehouseId, from, upTo: from + limit, recordedAtMs: 0, limit });
  try {
    for (let look = 1; look <= LOOKS_FIRST; look += 1) {
      await writer.submit(warehouseId, [add()]);
      expect(await page(1)).toHaveLength(look);
    }
    for (let batch = 0; batch < BATCHES; batch += 1) {
      await writer.submit(warehouseId, Array.from({ length: COMMANDS_A_BATCH }, add));
    }
    expect(await page(BATCHES * COMMANDS_A_BATCH - limit)).toHaveLength(limit);
  } finally {
    await live.close();
  }
});
