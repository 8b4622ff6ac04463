import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../src/platform/db/database.ts';
import { sqlState } from '../src/platform/db/database-errors.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { createLogger } from '../src/platform/log.ts';
import { aBin, anItem, aWarehouse } from './builders.ts';
import { createTestDatabase, MIGRATIONS_DIR, type TestDatabase } from './test-database.ts';
import { aSubmission, aWriter } from './writer.ts';

const NARROWING = '0007-narrow-ledger.sql';
const MONTH_MS = 31 * 86_400_000;
const TABLES = ['inventory_transactions', 'commands'] as const;

let narrow: TestDatabase;
let olderMigrations: string;

beforeAll(async () => {
  narrow = await createTestDatabase();
  olderMigrations = await mkdtemp(path.join(tmpdir(), 'stockwire-migrations-'));
  for (const name of await readdir(MIGRATIONS_DIR)) {
    if (name < NARROWING) {
      await cp(path.join(MIGRATIONS_DIR, name), path.join(olderMigrations, name));
    }
  }
});
afterAll(async () => {
  await rm(olderMigrations, { recursive: true });
  await narrow.drop();
});

/** Commands of every form, of last month and of today. */
async function writeHistory(): Promise<void> {
  const { warehouseId } = await aWarehouse(narrow);
  const { sku } = await anItem(narrow);
  const other = await anItem(narrow);
  const { code: bin } = await aBin(narrow, { warehouseId });
  const lines = [sku, other.sku, sku].map((one) => ({ sku: one, quantity: 4, bin }));
  const occurredAt = new Date(Date.now() - 2 * MONTH_MS).toISOString();
  for (const agoMs of [MONTH_MS, 0]) {
    const writer = aWriter(narrow.appUrl, { timeOf: (nowMs) => nowMs - agoMs });
    const outcomes = await writer.submit(warehouseId, [
      aSubmission({ kind: 'receive', lines, occurredAt, note: 'two pallets', reference: 'PO-7' }),
      aSubmission({ kind: 'move', sku, from: bin, to: 'UNPLACED', quantity: 3 }),
      aSubmission({ kind: 'sell', lines: [{ sku, quantity: 6 }] }, { causationId: 'call/1' }),
      aSubmission({ kind: 'adjust', sku, bin, delta: 1, reason: 'found' }, { commandId: 'bare' }),
      aSubmission({ kind: 'adjust', sku: other.sku, bin, delta: -1, reason: 'lost' }),
    ]);
    expect(outcomes.map(({ accepted }) => accepted)).toEqual(outcomes.map(() => true));
    await writer.submit(warehouseId, [
      aSubmission({ kind: 'reverse', seq: 4, reason: 'data-entry-error' }),
    ]);
    await writer.close();
  }
}

/** A database as it was before, with the rows of the new form in the old one. */
async function createWideDatabase(name: string): Promise<string> {
  await narrow.owner.sql.unsafe(`create database ${name}`);
  const url = new URL(narrow.ownerUrl);
  url.pathname = `/${name}`;
  const log = createLogger('silent');
  await migrate(url.href, { migrationsDir: olderMigrations, log });
  const { sql, close } = openDatabase({ url: url.href, applicationName: 'tests', poolSize: 1 });
  await sql`select stock.make_partitions(now() - interval '2 months', now() + interval '1 month')`;
  for (const [table, rows] of Object.entries(await selectWideRows())) {
    await sql`
      insert into ${sql(`stock.${table}`)}
      select * from jsonb_populate_recordset(null::${sql(`stock.${table}`)}, ${sql.json(rows)})`;
  }
  await close();
  return url.href;
}

async function selectWideRows() {
  const { sql } = narrow.owner;
  const [rows] = await sql<[Record<(typeof TABLES)[number], never>]>`
    select (select jsonb_agg(to_jsonb(t) || jsonb_build_object('command_id', c.command_id))
            from stock.inventory_transactions t
            join stock.commands c on c.warehouse_id = t.warehouse_id and c.seq_from = t.command_seq)
             as inventory_transactions,
           (select jsonb_agg(to_jsonb(c)) from stock.commands c) as commands`;
  return rows;
}

async function selectRows(url: string) {
  const { sql, close } = openDatabase({ url, applicationName: 'tests', poolSize: 1 });
  const [rows] = await sql<[{ entries: unknown[]; commands: unknown[] }]>`
    select (select jsonb_agg(to_jsonb(t) order by warehouse_id, seq) from stock.inventory_transactions t)
             as entries,
           (select jsonb_agg(to_jsonb(c) order by warehouse_id, seq_from) from stock.commands c) as commands`;
  await close();
  return rows;
}

test('a ledger of wide rows comes out of the migration as if it had been written narrow', async () => {
  await writeHistory();
  const name = `test_wide_${Date.now()}`;
  const url = await createWideDatabase(name);
  try {
    const log = createLogger('silent');
    expect(await migrate(url, { migrationsDir: MIGRATIONS_DIR, log })).toContain(NARROWING);
    const migrated = await selectRows(url);
    expect(migrated.entries).toHaveLength(15);
    expect(migrated).toEqual(await selectRows(narrow.ownerUrl));
    await expectGuardedMonths(url);
  } finally {
    await narrow.owner.sql.unsafe(`drop database ${name} with (force)`);
  }
});

/** Months that were there before are as append-only as those to come, and a seq is theirs once. */
async function expectGuardedMonths(url: string): Promise<void> {
  const { sql, close } = openDatabase({ url, applicationName: 'tests', poolSize: 1 });
  const months = await sql<{ name: string }[]>`
    select distinct tableoid::regclass::text as name from stock.inventory_transactions`;
  expect(months).toHaveLength(2);
  for (const { name } of months) {
    for (const change of [
      `update ${name} set on_hand = 0`,
      `delete from ${name}`,
      `truncate ${name}`,
    ]) {
      expect(await stateOf(sql.unsafe(change))).toBe('23001');
    }
    const twice = `
      insert into ${name} (seq, recorded_at, warehouse_id, item_id, bin_id, kind, bin_delta,
                           delta_sellable, version, on_hand, sellable, hash)
      select seq, recorded_at + interval '1 millisecond', warehouse_id, item_id, bin_id, kind,
             bin_delta, delta_sellable, version, on_hand, sellable, hash
      from ${name}`;
    expect(await stateOf(sql.unsafe(twice))).toBe('23505');
  }
  await close();
}

async function stateOf(query: PromiseLike<unknown>): Promise<string | undefined> {
  try {
    await query;
    return undefined;
  } catch (error) {
    return sqlState(error);
  }
}
