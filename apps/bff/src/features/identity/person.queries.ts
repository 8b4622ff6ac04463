import type { Grant } from '@stockwire/shared/permissions';
import type { SqlOrTx } from '../../platform/db/database.ts';

/** The grants of the person `p`, as the contract writes them. */
export function grantsOf(sql: SqlOrTx) {
  return sql`
    coalesce((
      select json_agg(json_build_object(
        'role', g.role,
        'warehouseId', g.warehouse_id,
        'limit', case when g.per_command is not null
          then json_build_object('perCommand', g.per_command, 'perDay', g.per_day) end
      ) order by g.role, g.warehouse_id nulls first)
      from identity.grants as g
      where g.actor_id = p.actor_id
    ), '[]'::json)`;
}

export interface PersonRow {
  actorId: string;
  name: string;
  email: string;
  grants: Grant[];
  disabledAt: Date | null;
  lastSeenAt: Date | null;
  version: number;
}

/** What is told of the person `p`: never the hash. */
export function personColumns(sql: SqlOrTx) {
  return sql`
    p.actor_id as "actorId", p.name, p.email, ${grantsOf(sql)} as grants,
    p.disabled_at as "disabledAt", p.last_seen_at as "lastSeenAt", p.version`;
}

/** Up to `limit` names of people who hold one of these roles at a warehouse, or everywhere. */
export async function selectNamesOfHolders(
  sql: SqlOrTx,
  asked: { roles: readonly string[]; warehouseId: number | null; limit: number },
): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select p.name
    from identity.people as p
    where p.disabled_at is null
      and exists (
        select from identity.grants as g
        where g.actor_id = p.actor_id
          and g.role = any(${[...asked.roles]}::text[])
          and (g.warehouse_id is null or g.warehouse_id = ${asked.warehouseId})
      )
    order by p.last_seen_at desc nulls last, p.name
    limit ${asked.limit}`;
  return rows.map(({ name }) => name);
}
