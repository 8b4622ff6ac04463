import type { SqlOrTx } from '../../platform/db/database.ts';

/**
 * Makes the ledger's monthly partitions from last month to three months ahead; a missing one would stop
 * all writes. Answers how many were made.
 */
export async function makePartitionsAhead(sql: SqlOrTx): Promise<number> {
  const [row] = await sql<{ made: number }[]>`
    select stock.make_partitions(now() - interval '1 month', now() + interval '3 months') as made`;
  if (row === undefined) throw new Error('make_partitions answered no row');
  return row.made;
}
