import type { Sql } from '../../../platform/db/database.ts';

/** Calls back with the warehouse of a request that was made or decided. */
export async function listenForRequests(
  sql: Sql,
  heard: (warehouseId: number) => void,
): Promise<() => Promise<void>> {
  const { unlisten } = await sql.listen('change_requests', (payload) => heard(Number(payload)));
  return async () => {
    await unlisten();
  };
}
