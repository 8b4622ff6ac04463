import { randomBytes } from 'node:crypto';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Database, openDatabase } from '../../apps/bff/src/platform/db/database.ts';
import { migrate } from '../../apps/bff/src/platform/db/migrate.ts';
import { createLogger } from '../../apps/bff/src/platform/log.ts';

const MIGRATIONS_DIR = fileURLToPath(new URL('../../apps/bff/migrations', import.meta.url));

export interface BenchDatabase {
  ownerUrl: string;
  appUrl: string;
  /** Sets up, looks and breaks; what is measured has pools of its own. */
  owner: Database;
  postgresVersion: string;
  drop(): Promise<void>;
}

/** A migrated database of its own, with the ledger partitions of these months. */
export async function createBenchDatabase(): Promise<BenchDatabase> {
  const name = `bench_${randomBytes(6).toString('hex')}`;
  await runOnServer(`create database ${name}`);
  const ownerUrl = onDatabase(serverUrl('BENCH_DATABASE_URL'), name);
  const appUrl = onDatabase(serverUrl('BENCH_DATABASE_APP_URL'), name);
  await migrate(ownerUrl, { migrationsDir: MIGRATIONS_DIR, log: createLogger('silent') });
  const owner = openDatabase({ url: ownerUrl, applicationName: 'bench owner', poolSize: 3 });
  await owner.sql`select stock.make_partitions(now() - interval '1 month', now() + interval '1 month')`;
  const [version] = await owner.sql<
    { text: string }[]
  >`select current_setting('server_version') as text`;
  return {
    ownerUrl,
    appUrl,
    owner,
    postgresVersion: version?.text ?? 'unknown',
    async drop() {
      await owner.close();
      await runOnServer(`drop database if exists ${name} with (force)`);
    },
  };
}

async function runOnServer(statement: string): Promise<void> {
  const url = serverUrl('BENCH_DATABASE_URL');
  const { sql, close } = openDatabase({ url, applicationName: 'bench admin', poolSize: 1 });
  try {
    await sql.unsafe(statement);
  } finally {
    await close();
  }
}

function serverUrl(name: 'BENCH_DATABASE_URL' | 'BENCH_DATABASE_APP_URL'): string {
  const url = process.env[name];
  if (url === undefined)
    throw new Error(`${name} is not set: start by \`npm run bench\` or \`npm run chaos\``);
  return url;
}

function onDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
