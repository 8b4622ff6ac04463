import { sql as statement } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { openDatabase } from './database.ts';
import { isConnectionLost, isUniqueViolation, sqlState } from './database-errors.ts';
import { readSnapshot } from './snapshot.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

test('a bigint is a number, also in an array and in a sum', async () => {
  const rows = await db.database.sql`
    select 9007199254740991::bigint as most, array[1, 2]::bigint[] as list, sum(n) as total
    from generate_series(1, 3) as n`;
  expect(rows).toEqual([{ most: 9007199254740991, list: [1, 2], total: 6 }]);
});

test('a bigint that a number cannot hold is an error, not a wrong number', async () => {
  await expect(db.database.sql`select 9007199254740993::bigint as n`).rejects.toThrow(
    'beyond the safe integers',
  );
});

test('the raw client still reads and writes Dates and JSON after Drizzle was given the pool', async () => {
  const at = new Date('2026-11-23T10:00:00.123Z');
  const { sql } = db.database;
  const [row] = await sql`select ${at}::timestamptz as at, ${sql.json({ a: [1] })}::jsonb as json`;
  expect(row).toEqual({ at, json: { a: [1] } });
});

test('Drizzle runs on the same pool, and its transactions too', async () => {
  const rows = await db.database.orm.transaction((tx) => tx.execute(statement`select 1 as one`));
  expect([...rows]).toEqual([{ one: 1 }]);
});

test('a session setting holds on every connection', async () => {
  const { sql, close } = openDatabase({
    url: db.appUrl,
    applicationName: 'settings',
    poolSize: 1,
    session: { statement_timeout: 50 },
  });
  try {
    const [row] = await sql`
      select current_setting('application_name') as name, current_setting('timezone') as zone,
        current_setting('tcp_user_timeout') as silence`;
    expect(row).toEqual({ name: 'settings', zone: 'UTC', silence: '5000' });
    const error = await sql`select pg_sleep(5)`.catch((cause: unknown) => cause);
    expect(sqlState(error)).toBe('57014');
    expect(isConnectionLost(error)).toBe(false);
  } finally {
    await close();
  }
});

test('a snapshot sees one state and refuses to write', async () => {
  const seen = await readSnapshot(db.database, async (tx) => {
    const before = await tx`select count(*) as n from catalog.suppliers`;
    await db.owner.sql`
      insert into catalog.suppliers (code, code_key, name, lead_time_days) values ('a', 'A', 'A', 1)`;
    const after = await tx`select count(*) as n from catalog.suppliers`;
    return [before[0]?.n, after[0]?.n];
  });
  expect(seen).toEqual([0, 0]);
  const error = await readSnapshot(db.owner, (tx) => tx`delete from catalog.suppliers`).catch(
    (cause: unknown) => cause,
  );
  expect(sqlState(error)).toBe('25006');
});

test('a unique violation is recognised by its constraint, also behind another error', async () => {
  const insert = () => db.owner.sql`
    insert into catalog.suppliers (code, code_key, name, lead_time_days) values ('b', 'B', 'B', 1)`;
  await insert();
  const error = await insert().catch((cause: unknown) => new Error('outer', { cause }));
  expect(isUniqueViolation(error)).toBe(true);
  expect(isUniqueViolation(error, 'suppliers_code_key_unique')).toBe(true);
  expect(isUniqueViolation(error, 'items_sku_key_unique')).toBe(false);
});

test('a terminated backend and a closed port are lost connections', async () => {
  const { sql, close } = openDatabase({ url: db.ownerUrl, applicationName: 'victim', poolSize: 1 });
  const error = await sql`select pg_terminate_backend(pg_backend_pid())`.catch(
    (cause: unknown) => cause,
  );
  expect(isConnectionLost(error)).toBe(true);
  await close();
  const nowhere = openDatabase({
    url: 'postgres://nobody@127.0.0.1:1/none',
    applicationName: 'nowhere',
    poolSize: 1,
  });
  const refused = await nowhere.sql`select 1`.catch((cause: unknown) => cause);
  expect(isConnectionLost(refused)).toBe(true);
  await nowhere.close();
});
