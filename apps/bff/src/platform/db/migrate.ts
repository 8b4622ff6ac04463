import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Log } from '../log.ts';
import { openDatabase, type Sql, type SqlOrTx } from './database.ts';

/** Any number does, as long as it stays the same: it is the name of the lock. */
const MIGRATION_LOCK = 7_146_001;
/** Another node that starts at the same time may be running a long migration. */
const LOCK_WITHIN_MS = 300_000;
const FILE_NAME = /^\d{4}-[a-z0-9-]+\.sql$/;

export interface Migration {
  name: string;
  checksum: string;
  text: string;
}

/** Reads the numbered SQL files of a folder, in order; line ends do not count in the checksum. */
export async function readMigrations(migrationsDir: string): Promise<Migration[]> {
  const names = (await readdir(migrationsDir)).filter((name) => FILE_NAME.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = await readFile(path.join(migrationsDir, name), 'utf8');
      const text = file.replaceAll('\r\n', '\n');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

/**
 * Brings the database up to the migrations of a folder and answers the names of those that were run.
 * Each file is one transaction that takes the lock and looks again whether it is still due, so that any
 * number of nodes can start at once and a lost connection loses no lock unnoticed.
 */
export async function migrate(
  ownerUrl: string,
  { migrationsDir, log }: { migrationsDir: string; log: Log },
): Promise<string[]> {
  const migrations = await readMigrations(migrationsDir);
  const { sql, close } = openDatabase({
    url: ownerUrl,
    applicationName: 'stockwire migrate',
    poolSize: 1,
    session: { lock_timeout: LOCK_WITHIN_MS },
  });
  try {
    await createMigrationsTable(sql);
    assertKnown(await selectApplied(sql), migrations);
    const applied: string[] = [];
    for (const migration of migrations) {
      if (!(await applyIfDue(sql, migration))) continue;
      applied.push(migration.name);
      log.info({ migration: migration.name }, 'migrated');
    }
    return applied;
  } finally {
    await close();
  }
}

/** Names of the migrations that the database still lacks: empty when it is ready for this program. */
export async function selectPendingMigrations(
  sql: SqlOrTx,
  migrations: Pick<Migration, 'name'>[],
): Promise<string[]> {
  const applied = await selectApplied(sql);
  return migrations.map(({ name }) => name).filter((name) => !applied.has(name));
}

async function createMigrationsTable(sql: Sql): Promise<void> {
  await sql.begin(async (tx) => {
    await lockMigrations(tx);
    await tx`create schema if not exists stockwire`;
    await tx`
      create table if not exists stockwire.migrations (
        name text primary key,
        checksum text not null,
        applied_at timestamptz not null default now()
      )`;
  });
}

async function selectApplied(sql: SqlOrTx): Promise<Map<string, string>> {
  const rows = await sql<{ name: string; checksum: string }[]>`
    select name, checksum
    from stockwire.migrations
    order by name`;
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

function assertKnown(applied: Map<string, string>, migrations: Migration[]): void {
  const checksums = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  for (const [name, checksum] of applied) {
    const ours = checksums.get(name);
    if (ours === undefined) {
      throw new Error(`The database has migration ${name}, which this program does not know.`);
    }
    if (ours !== checksum) {
      throw new Error(`Migration ${name} was changed after it was run on this database.`);
    }
  }
}

async function applyIfDue(sql: Sql, { name, checksum, text }: Migration): Promise<boolean> {
  return sql.begin(async (tx) => {
    await lockMigrations(tx);
    if ((await selectApplied(tx)).has(name)) return false;
    try {
      await tx.unsafe(text);
    } catch (cause) {
      throw new Error(`Migration ${name} failed.`, { cause });
    }
    await tx`insert into stockwire.migrations (name, checksum) values (${name}, ${checksum})`;
    return true;
  });
}

async function lockMigrations(tx: SqlOrTx): Promise<void> {
  await tx`select pg_advisory_xact_lock(${MIGRATION_LOCK})`;
}
