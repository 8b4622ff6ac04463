import { afterAll, beforeAll, expect, test } from 'vitest';
import { dumpSchema } from '../src/platform/db/dump-schema.ts';
import { createTestDatabase, MIGRATIONS_DIR, type TestDatabase } from './test-database.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

// `npx vitest run --update schema` writes the file anew after a migration was added.
test('schema.sql is what the migrations make', async () => {
  await expect(await dumpSchema(db.owner.sql)).toMatchFileSnapshot(`${MIGRATIONS_DIR}/schema.sql`);
});

test('the dump names what a person would look for, and leaves the months out', async () => {
  const schema = await dumpSchema(db.owner.sql);
  for (const part of [
    'create type stock.movement_kind as enum (',
    'constraint stock_levels_claims_fit CHECK',
    'partition by RANGE (recorded_at)',
    'with (fillfactor=70)',
    'CREATE TRIGGER refuse_truncate',
    'CREATE INDEX items_search ON catalog.items USING gin',
    'grant insert, select on stock.inventory_transactions to stockwire_app;',
    'CREATE OR REPLACE FUNCTION stock.make_partitions',
  ]) {
    expect(schema).toContain(part);
  }
  expect(schema).not.toMatch(/inventory_transactions_\d{6}/);
});

test.each([
  'alter table catalog.items alter column name drop not null',
  'alter table stock.stock_levels drop constraint stock_levels_claims_fit',
  'drop trigger refuse_truncate on stock.commands',
  'grant update on stock.commands to stockwire_app',
  'drop index catalog.items_search',
  'alter table catalog.bins alter column version set default 2',
  'grant execute on function stock.open_ledger to public',
  "alter type stock.movement_kind add value 'ship'",
])('the dump tells when somebody runs: %s', async (statement) => {
  const drifted = await createTestDatabase();
  try {
    const before = await dumpSchema(drifted.owner.sql);
    await drifted.owner.sql.unsafe(statement);
    expect(await dumpSchema(drifted.owner.sql)).not.toBe(before);
  } finally {
    await drifted.drop();
  }
});
