import { eq, sql } from 'drizzle-orm';
import type { Orm } from '../../platform/db/database.ts';
import { requests } from './catalog.tables.ts';

type RequestRow = typeof requests.$inferInsert;

/** Until the transaction ends, nobody else works on a request of this key. */
export async function lockRequestKey(tx: Orm, requestKey: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${requestKey}, 0))`);
}

export async function selectOptionalRequest(tx: Orm, requestKey: string) {
  const rows = await tx
    .select()
    .from(requests)
    .where(eq(requests.requestKey, sql.placeholder('requestKey')))
    .prepare('select_request')
    .execute({ requestKey });
  return rows[0];
}

export async function insertRequest(tx: Orm, row: RequestRow): Promise<void> {
  await tx.insert(requests).values(row);
}
