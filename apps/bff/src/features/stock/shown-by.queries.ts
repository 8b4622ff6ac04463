import type { SqlOrTx } from '../../platform/db/database.ts';

/**
 * Who did it, as screens show it: the device, or else the name behind the pseudonym, or the pseudonym
 * alone once the person is forgotten. Most rows have a device, and the name is not looked up for those.
 * `row` is the alias of a table with the columns `device` and `actor`.
 */
export function shownBy(sql: SqlOrTx, row: string) {
  return sql`coalesce(
      ${sql(row)}.device,
      (select shown.name from identity.actor_names shown where shown.actor_id = ${sql(row)}.actor),
      ${sql(row)}.actor
    )`;
}
