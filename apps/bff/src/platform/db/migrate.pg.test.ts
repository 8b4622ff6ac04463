import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  createTestDatabase,
  MIGRATIONS_DIR,
  type TestDatabase,
} from '../../../test/test-database.ts';
import { createLogger } from '../log.ts';
import { migrate, readMigrations, selectPendingMigrations } from './migrate.ts';

const log = createLogger('silent');

let db: TestDatabase;
let folder: string;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'migrations-'));
  await db.owner.sql`drop schema if exists trial cascade`;
  await db.owner.sql`delete from stockwire.migrations`;
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
const run = () => migrate(db.ownerUrl, { migrationsDir: folder, log });

test('files run in order, once, however many nodes start at the same time', async () => {
  await write('0002-b.sql', 'create table trial.b (n integer); insert into trial.b values (1);');
  await write('0001-a.sql', 'create schema trial;');
  await write('notes.md', 'not a migration');
  const runs = await Promise.all(Array.from({ length: 5 }, run));
  expect(runs.flat().sort()).toEqual(['0001-a.sql', '0002-b.sql']);
  expect(await db.owner.sql`select n from trial.b`).toEqual([{ n: 1 }]);
  expect(await run()).toEqual([]);
});

test('a file that fails leaves nothing behind and is named', async () => {
  await write('0001-a.sql', 'create schema trial; select 1 / 0;');
  await expect(run()).rejects.toThrow('Migration 0001-a.sql failed.');
  expect(await db.owner.sql`select from pg_namespace where nspname = 'trial'`).toHaveLength(0);
  expect(await db.owner.sql`select from stockwire.migrations`).toHaveLength(0);
});

test('a file changed after it was run stops the start; other line ends do not', async () => {
  await write('0001-a.sql', 'create schema trial;\n');
  await run();
  await write('0001-a.sql', 'create schema trial;\r\n');
  expect(await run()).toEqual([]);
  await write('0001-a.sql', 'create schema trial; -- changed\n');
  await expect(run()).rejects.toThrow('0001-a.sql was changed after it was run');
});

test('a database that is newer than the program stops the start', async () => {
  await write('0001-a.sql', 'create schema trial;');
  await run();
  await rm(path.join(folder, '0001-a.sql'));
  await expect(run()).rejects.toThrow('0001-a.sql, which this program does not know');
});

test('the application role sees which migrations are still due', async () => {
  const fresh = await createTestDatabase();
  try {
    const migrations = await readMigrations(MIGRATIONS_DIR);
    const due = [...migrations, { name: '9999-later.sql' }];
    expect(migrations.length).toBeGreaterThan(0);
    expect(await selectPendingMigrations(fresh.database.sql, due)).toEqual(['9999-later.sql']);
  } finally {
    await fresh.drop();
  }
});
