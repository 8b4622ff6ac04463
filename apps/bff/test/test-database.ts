import { createHash, randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type Database, openDatabase, type Sql } from '../src/platform/db/database.ts';
import { migrate, readMigrations } from '../src/platform/db/migrate.ts';
import { createLogger } from '../src/platform/log.ts';

export const MIGRATIONS_DIR = fileURLToPath(new URL('../migrations', import.meta.url));

/** Files run side by side; one of them builds the template while the others wait for this lock. */
const TEMPLATE_LOCK = 7_146_002;
const POOL_SIZE = 8;
const APP_ROLE = 'stockwire_app';

export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  /** As the application role, like the product. */
  database: Database;
  /** As the owner, who may do what tests must set up or break. */
  owner: Database;
  drop(): Promise<void>;
}

/**
 * A migrated database of its own for one test file, with ledger partitions from two months ago to three
 * months ahead; cloned from a template that is built once for the migrations as they are.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const admin = openDatabase({
    url: serverUrl('TEST_DATABASE_URL'),
    applicationName: 'tests',
    poolSize: 1,
  });
  const name = `test_${randomBytes(8).toString('hex')}`;
  try {
    const template = await admin.sql.begin((tx) => ensureTemplate(tx));
    await admin.sql.unsafe(`create database ${name} template ${template}`);
  } finally {
    await admin.close();
  }
  return openTestDatabase(name);
}

function openTestDatabase(name: string): TestDatabase {
  const ownerUrl = onDatabase(serverUrl('TEST_DATABASE_URL'), name);
  const appUrl = onDatabase(serverUrl('TEST_DATABASE_APP_URL'), name);
  const database = openDatabase({ url: appUrl, applicationName: 'tests', poolSize: POOL_SIZE });
  const owner = openDatabase({ url: ownerUrl, applicationName: 'tests', poolSize: POOL_SIZE });
  async function drop(): Promise<void> {
    await Promise.all([database.close(), owner.close()]);
    await runOnServer(`drop database if exists ${name} with (force)`);
  }
  return { ownerUrl, appUrl, database, owner, drop };
}

/** The lock is the transaction's, so that a file that dies half-way does not keep the others waiting. */
async function ensureTemplate(tx: Pick<Sql, 'unsafe'>): Promise<string> {
  await tx.unsafe(`select pg_advisory_xact_lock(${TEMPLATE_LOCK})`);
  const template = `template_${await checksumOfMigrations()}`;
  const found = await tx.unsafe(`select from pg_database where datname = '${template}'`);
  if (found.length > 0) return template;
  const half = `${template}_half`;
  await runOnServer(`drop database if exists ${half} with (force)`);
  await runOnServer(`create database ${half}`);
  await migrateTemplate(onDatabase(serverUrl('TEST_DATABASE_URL'), half));
  await runOnServer(`alter database ${half} rename to ${template}`);
  return template;
}

async function checksumOfMigrations(): Promise<string> {
  const hash = createHash('sha256');
  for (const { name, checksum } of await readMigrations(MIGRATIONS_DIR)) {
    hash.update(`${name} ${checksum}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

async function migrateTemplate(url: string): Promise<void> {
  await migrate(url, { migrationsDir: MIGRATIONS_DIR, log: createLogger('silent') });
  const { sql, close } = openDatabase({ url, applicationName: 'tests', poolSize: 1 });
  try {
    await sql`select stock.make_partitions(now() - interval '2 months', now() + interval '3 months')`;
  } finally {
    await close();
  }
}

async function runOnServer(statement: string): Promise<void> {
  const url = serverUrl('TEST_DATABASE_URL');
  const { sql, close } = openDatabase({ url, applicationName: 'tests', poolSize: 1 });
  try {
    await sql.unsafe(statement);
  } finally {
    await close();
  }
}

function serverUrl(name: 'TEST_DATABASE_URL' | 'TEST_DATABASE_APP_URL'): string {
  const url = process.env[name];
  if (url === undefined) throw new Error(`${name} is not set: run the tests by \`npx vitest\``);
  const role = decodeURIComponent(new URL(url).username);
  if (name === 'TEST_DATABASE_APP_URL' && role !== APP_ROLE) {
    throw new Error(`${name} must sign in as ${APP_ROLE}`);
  }
  return url;
}

function onDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
