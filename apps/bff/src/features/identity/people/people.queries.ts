import type { Grant } from '@stockwire/shared/permissions';
import type { SqlOrTx, Tx } from '../../../platform/db/database.ts';
import { type PersonRow, personColumns } from '../person.queries.ts';

/** Any number that nobody else locks by: changes that could take the last administrator come one by one. */
const ADMINS_LOCK = 7_146_020;

/** People by address, after one. */
export function selectPeopleAfter(
  sql: SqlOrTx,
  { after, limit }: { after: string; limit: number },
) {
  return sql<(PersonRow & { emailKey: string })[]>`
    select ${personColumns(sql)}, p.email_key as "emailKey"
    from identity.people as p
    where p.email_key > ${after}
    order by p.email_key
    limit ${limit}`;
}

export async function selectOptionalPerson(
  sql: SqlOrTx,
  actorId: string,
): Promise<PersonRow | undefined> {
  const [row] = await sql<PersonRow[]>`
    select ${personColumns(sql)}
    from identity.people as p
    where p.actor_id = ${actorId}`;
  return row;
}

export async function selectOptionalPersonByEmail(
  sql: SqlOrTx,
  emailKey: string,
): Promise<PersonRow | undefined> {
  const [row] = await sql<PersonRow[]>`
    select ${personColumns(sql)}
    from identity.people as p
    where p.email_key = ${emailKey}`;
  return row;
}

/** Holds a person until the transaction ends, and reads them as they are then. */
export async function selectOptionalPersonForUpdate(
  tx: Tx,
  actorId: string,
): Promise<PersonRow | undefined> {
  await tx`
    select
    from identity.people
    where actor_id = ${actorId}
    for no key update`;
  // A statement of its own sees the grants as their last change left them.
  return selectOptionalPerson(tx, actorId);
}

export async function lockAdmins(tx: Tx): Promise<void> {
  await tx`select pg_advisory_xact_lock(${ADMINS_LOCK})`;
}

/** Whether somebody who is enabled administers people. */
export async function hasEnabledAdmin(sql: SqlOrTx): Promise<boolean> {
  const rows = await sql`
    select
    from identity.people as p
    join identity.grants as g on g.actor_id = p.actor_id
    where g.role = 'admin'
      and g.warehouse_id is null
      and p.disabled_at is null
    limit 1`;
  return rows.length > 0;
}

interface NewPersonRow {
  actorId: string;
  email: string;
  emailKey: string;
  name: string;
  passwordHash: string | null;
}

/** False when the address is taken. */
export async function insertPerson(tx: Tx, person: NewPersonRow): Promise<boolean> {
  const { actorId, email, emailKey, name, passwordHash } = person;
  const rows = await tx`
    insert into identity.people (actor_id, email, email_key, name, password_hash)
    values (${actorId}, ${email}, ${emailKey}, ${name}, ${passwordHash})
    on conflict (email_key) do nothing
    returning actor_id`;
  return rows.length > 0;
}

export async function insertGrants(
  tx: Tx,
  actorId: string,
  grants: readonly Grant[],
): Promise<void> {
  if (grants.length === 0) return;
  await tx`
    insert into identity.grants ${tx(
      grants.map(({ role, warehouseId, limit }) => ({
        actor_id: actorId,
        role,
        warehouse_id: warehouseId,
        per_command: limit?.perCommand ?? null,
        per_day: limit?.perDay ?? null,
      })),
    )}`;
}

export async function deleteGrants(tx: Tx, actorId: string): Promise<void> {
  await tx`
    delete from identity.grants
    where actor_id = ${actorId}`;
}

interface PersonChange {
  actorId: string;
  name: string;
  disabledAt: Date | null;
  at: Date;
}

/** Writes what people may be changed in, under a new version; the row is held by the caller. */
export async function updatePerson(tx: Tx, change: PersonChange): Promise<void> {
  const { actorId, name, disabledAt, at } = change;
  await tx`
    update identity.people
    set name = ${name}, disabled_at = ${disabledAt}, version = version + 1, updated_at = ${at}
    where actor_id = ${actorId}`;
}

/** Null where there is no such person, or they sign in elsewhere. */
export async function selectOptionalPasswordHash(
  sql: SqlOrTx,
  actorId: string,
): Promise<string | null> {
  const [row] = await sql<{ passwordHash: string | null }[]>`
    select password_hash as "passwordHash"
    from identity.people
    where actor_id = ${actorId}
      and disabled_at is null`;
  return row?.passwordHash ?? null;
}

export async function updatePasswordHash(
  tx: SqlOrTx,
  { actorId, passwordHash, at }: { actorId: string; passwordHash: string; at: Date },
): Promise<void> {
  await tx`
    update identity.people
    set password_hash = ${passwordHash}, updated_at = ${at}
    where actor_id = ${actorId}`;
}

/** Those of these warehouses that there are. */
export async function selectKnownWarehouses(
  sql: SqlOrTx,
  warehouseIds: readonly number[],
): Promise<Set<number>> {
  const rows = await sql<{ warehouseId: number }[]>`
    select warehouse_id as "warehouseId"
    from catalog.warehouses
    where warehouse_id = any(${[...warehouseIds]}::integer[])`;
  return new Set(rows.map(({ warehouseId }) => warehouseId));
}
