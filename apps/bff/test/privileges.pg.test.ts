import { afterAll, beforeAll, expect, test } from 'vitest';
import { constraintOf, sqlState } from '../src/platform/db/database-errors.ts';
import { anItem, aWarehouse, type BuiltWarehouse } from './builders.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

const NOT_PERMITTED = '42501';
const CHECK_VIOLATION = '23514';
const RESTRICTED = '23001';

let db: TestDatabase;
let warehouse: BuiltWarehouse;
let itemId: number;
let partition: string;
beforeAll(async () => {
  db = await createTestDatabase();
  warehouse = await aWarehouse(db);
  itemId = (await anItem(db)).itemId;
  await insertEntry({ seq: 1, recordedAt: new Date() });
  await insertCommand();
  const [row] = await db.owner.sql<{ name: string }[]>`
    select tableoid::regclass::text as name from stock.inventory_transactions`;
  partition = row?.name ?? '';
});
afterAll(() => db.drop());

/** As the application role, which may insert. */
async function insertEntry({ seq, recordedAt }: { seq: number; recordedAt: Date }): Promise<void> {
  await db.database.sql`
    insert into stock.inventory_transactions (
      warehouse_id, item_id, seq, recorded_at, bin_id, kind, bin_delta, delta_sellable, version,
      on_hand, sellable, hash)
    values (${warehouse.warehouseId}, ${itemId}, ${seq}, ${recordedAt}, ${warehouse.unplacedBinId},
      'adjust', 5, 5, 1, 5, 5, '\\x00')`;
}

async function insertCommand(): Promise<void> {
  await db.database.sql`
    insert into stock.commands (
      warehouse_id, seq_from, recorded_at, kind, correlation_id, fingerprint, command_id)
    values (${warehouse.warehouseId}, 1, now(), 'adjust', gen_random_uuid(), '\\x00', 'test/1')`;
}

async function refusalOf(query: PromiseLike<unknown>) {
  try {
    await query;
  } catch (error) {
    return { state: sqlState(error), constraint: constraintOf(error) };
  }
  return 'accepted';
}

const LEDGER_CHANGES = [
  ['update', (table: string) => `update ${table} set on_hand = 0`],
  ['delete', (table: string) => `delete from ${table}`],
  ['truncate', (table: string) => `truncate ${table}`],
] as const;

test.each(LEDGER_CHANGES)(
  'the application cannot %s the ledger or a partition',
  async (_, change) => {
    expect(partition).toMatch(/^stock\.inventory_transactions_\d{6}$/);
    for (const table of ['stock.inventory_transactions', partition]) {
      const refusal = await refusalOf(db.database.sql.unsafe(change(table)));
      expect(refusal).toMatchObject({ state: NOT_PERMITTED });
    }
  },
);

test.each(LEDGER_CHANGES)(
  'not even the owner can %s the ledger or a partition',
  async (_, change) => {
    for (const table of ['stock.inventory_transactions', partition]) {
      const refusal = await refusalOf(db.owner.sql.unsafe(change(table)));
      expect(refusal).toMatchObject({ state: RESTRICTED });
    }
  },
);

test.each([
  'update stock.commands set device = $$x$$',
  'delete from stock.commands',
  'truncate stock.commands',
])('a command row stays as it was written: %s', async (statement) => {
  const byApplication = await refusalOf(db.database.sql.unsafe(statement));
  expect(byApplication).toMatchObject({ state: NOT_PERMITTED });
  expect(await refusalOf(db.owner.sql.unsafe(statement))).toMatchObject({ state: RESTRICTED });
});

test.each([
  'alter table stock.inventory_transactions disable trigger all',
  'drop table stock.commands',
  'create table stock.mine (a integer)',
  'alter table stock.stock_levels drop constraint stock_levels_not_negative',
  'insert into stock.warehouse_ledgers (warehouse_id) values (99)',
  'delete from stock.stock_levels',
  'delete from stock.bin_stock',
  'delete from stock.warehouse_ledgers',
  'update stock.ledger_epochs set reason = $$x$$',
  'delete from catalog.items',
  'update catalog.requests set status = 200',
  'delete from identity.people',
  'update identity.grants set role = $$admin$$',
  'insert into identity.audit_head (seq, hash) values (1, $$x$$)',
  'delete from identity.audit_head',
  'alter table identity.audit_events disable trigger all',
  'insert into stockwire.migrations (name, checksum) values ($$x$$, $$y$$)',
])('the application role has no right to: %s', async (statement) => {
  const refusal = await refusalOf(db.database.sql.unsafe(statement));
  expect(refusal).toMatchObject({ state: NOT_PERMITTED });
});

test.each([
  [{ onHand: 5, sellable: 5, held: 3, allocated: 3, short: 0 }, 'stock_levels_claims_fit'],
  [{ onHand: 4, sellable: 5, held: 0, allocated: 0, short: 0 }, 'stock_levels_sellable_is_on_hand'],
  [{ onHand: -1, sellable: -1, held: 0, allocated: 0, short: 0 }, 'stock_levels_claims_fit'],
  [{ onHand: 5, sellable: 5, held: -1, allocated: 0, short: 0 }, 'stock_levels_not_negative'],
  [{ onHand: 5, sellable: 5, held: 0, allocated: 0, short: -1 }, 'stock_levels_not_negative'],
])('a level of %j is refused by %s', async (level, constraint) => {
  const { onHand, sellable, held, allocated, short } = level;
  const refusal = await refusalOf(db.database.sql`
    insert into stock.stock_levels (
      warehouse_id, item_id, on_hand, sellable, held, allocated, short, version, last_seq, updated_at)
    values (${warehouse.warehouseId}, ${itemId}, ${onHand}, ${sellable}, ${held}, ${allocated},
      ${short}, 1, 1, now())`);
  expect(refusal).toEqual({ state: CHECK_VIOLATION, constraint });
});

test('a bin cannot hold less than nothing', async () => {
  const refusal = await refusalOf(db.database.sql`
    insert into stock.bin_stock (warehouse_id, item_id, bin_id, quantity, version, updated_at)
    values (${warehouse.warehouseId}, ${itemId}, ${warehouse.unplacedBinId}, -1, 1, now())`);
  expect(refusal).toEqual({ state: CHECK_VIOLATION, constraint: 'bin_stock_not_negative' });
});

test('a bin keeps its kind and zone for life', async () => {
  const refusal = await refusalOf(db.database.sql`
    update catalog.bins set kind = 'damaged' where bin_id = ${warehouse.unplacedBinId}`);
  expect(refusal).toMatchObject({ state: RESTRICTED });
});

test('an entry outside the months that were made is refused until the application makes them', async () => {
  const recordedAt = new Date('2031-03-05T00:00:00Z');
  expect(await refusalOf(insertEntry({ seq: 2, recordedAt }))).toMatchObject({
    state: CHECK_VIOLATION,
  });
  const make = () => db.database.sql<{ made: number }[]>`
    select stock.make_partitions('2031-02-28 23:00Z', '2031-04-01 00:00Z') as made`;
  expect(await make()).toEqual([{ made: 3 }]);
  expect(await make()).toEqual([{ made: 0 }]);
  await insertEntry({ seq: 2, recordedAt });
  for (const [, change] of LEDGER_CHANGES) {
    const statement = change('stock.inventory_transactions_203103');
    expect(await refusalOf(db.database.sql.unsafe(statement))).toMatchObject({
      state: NOT_PERMITTED,
    });
    expect(await refusalOf(db.owner.sql.unsafe(statement))).toMatchObject({ state: RESTRICTED });
  }
});

test('a month that begins is made once by any number of nodes', async () => {
  const make = () => db.database.sql<{ made: number }[]>`
    select stock.make_partitions('2032-01-01Z', '2032-12-31Z') as made`;
  const rows = await Promise.all(Array.from({ length: 4 }, make));
  expect(
    rows
      .flat()
      .map(({ made }) => made)
      .sort((a, b) => a - b),
  ).toEqual([0, 0, 0, 12]);
});

test('no superuser right reaches the application', async () => {
  const [role] = await db.owner.sql`
    select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls
    from pg_roles where rolname = 'stockwire_app'`;
  expect(role).toEqual({
    rolsuper: false,
    rolcreaterole: false,
    rolcreatedb: false,
    rolbypassrls: false,
  });
});
