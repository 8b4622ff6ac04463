import type { Sql } from '../../apps/bff/src/platform/db/database.ts';

export async function selectServerFacts(sql: Sql) {
  const [row] = await sql<{ version: string; backendPid: number }[]>`
    select current_setting('server_version') as version, pg_backend_pid() as "backendPid"`;
  if (!row) throw new Error('the database answered no row');
  return row;
}
