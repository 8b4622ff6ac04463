import type { Sql } from '../../../platform/db/database.ts';

/** Says that these ledgers may have grown; the payload is the warehouse's id. */
export async function notifyLedgers(sql: Sql, warehouseIds: number[]): Promise<void> {
  await sql`
    select pg_notify('stock_ledger', id::text)
    from unnest(${warehouseIds}::int[]) as id`;
}

/** Calls back with the id of a ledger that may have grown; also once for every new connection. */
export async function listenForLedgers(
  sql: Sql,
  heard: (warehouseId: number) => void,
): Promise<() => Promise<void>> {
  const { unlisten } = await sql.listen('stock_ledger', (payload) => heard(Number(payload)));
  return async () => {
    await unlisten();
  };
}
