import { eq, sql } from 'drizzle-orm';
import type { Database, Orm } from '../../../platform/db/database.ts';
import { seedings } from '../demo.tables.ts';

export type Seeding = typeof seedings.$inferSelect;

/** Any number that nobody else locks by: one process at a time fills the database. */
const SEEDING_LOCK = 7_146_004;

export async function selectOptionalSeeding(orm: Orm): Promise<Seeding | undefined> {
  const [seeding] = await orm.select().from(seedings);
  return seeding;
}

export async function insertSeeding(
  orm: Orm,
  seeding: Pick<Seeding, 'seed' | 'openedOn'>,
): Promise<void> {
  await orm.insert(seedings).values(seeding);
}

export async function updateSeedingCompleted(orm: Orm, seed: string, at: Date): Promise<void> {
  await orm.update(seedings).set({ completedAt: at }).where(eq(seedings.seed, seed));
}

/** Notes the file that the passwords of the demo's people were written to. */
export async function updateCredentialsDigest(
  orm: Orm,
  seed: string,
  digest: Buffer,
): Promise<void> {
  await orm.update(seedings).set({ credentialsDigest: digest }).where(eq(seedings.seed, seed));
}

/** Makes the ledger's partitions from the first day of the past to the present. */
export async function makePartitions(orm: Orm, from: Date, until: Date): Promise<void> {
  await orm.execute(
    sql`select stock.make_partitions(${from.toISOString()}, ${until.toISOString()})`,
  );
}

/** Runs `work` while no other process does; the lock ends with its connection, however that ends. */
export async function withSeedingLock<T>(
  database: Pick<Database, 'sql'>,
  work: () => Promise<T>,
): Promise<T> {
  const held = await database.sql.reserve();
  try {
    // Whoever comes second waits until the first one has written everything.
    await held`set statement_timeout = 0`;
    await held`select pg_advisory_lock(${SEEDING_LOCK})`;
    try {
      return await work();
    } finally {
      await held`select pg_advisory_unlock(${SEEDING_LOCK})`;
      await held`reset statement_timeout`;
    }
  } finally {
    held.release();
  }
}
