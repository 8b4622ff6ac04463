import type { Database, Tx } from './database.ts';

/**
 * Runs reads that must agree with each other: all of them see one state of the database, and none can
 * write.
 */
export async function readSnapshot<T>(
  database: Pick<Database, 'sql'>,
  read: (tx: Tx) => Promise<T>,
): Promise<T> {
  // The driver types the result as unwrapped promises of T, which T itself is once awaited.
  return (await database.sql.begin('isolation level repeatable read read only', read)) as T;
}
