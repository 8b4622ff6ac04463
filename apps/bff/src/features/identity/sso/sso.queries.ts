import type { SqlOrTx, Tx } from '../../../platform/db/database.ts';

/** Any number that nobody else locks by: two first sign-ins of one person come one by one. */
const LINK_LOCK = 7_146_024;

interface Link {
  issuer: string;
  subject: string;
}

/** Holds what the provider calls somebody, whether or not they are known here. */
export async function lockLink(tx: Tx, { issuer, subject }: Link): Promise<void> {
  await tx`select pg_advisory_xact_lock(${LINK_LOCK}, hashtext(${`${issuer} ${subject}`}))`;
}

/** Whom the provider's name for somebody means here, and whether their roles are given here all the same. */
export async function selectOptionalLinked(
  sql: SqlOrTx,
  { issuer, subject }: Link,
): Promise<{ actorId: string; keepsGrants: boolean } | undefined> {
  const [row] = await sql<{ actorId: string; keepsGrants: boolean }[]>`
    select actor_id as "actorId", keeps_grants as "keepsGrants"
    from identity.sso_links
    where issuer = ${issuer}
      and subject = ${subject}`;
  return row;
}

interface Owner {
  issuer: string;
  actorId: string;
}

/** What links a person with a provider; at most one of each. */
export async function selectOptionalLinkOf(
  sql: SqlOrTx,
  { issuer, actorId }: Owner,
): Promise<{ subject: string; linkedAt: Date; keepsGrants: boolean } | undefined> {
  const [row] = await sql<{ subject: string; linkedAt: Date; keepsGrants: boolean }[]>`
    select subject, linked_at as "linkedAt", keeps_grants as "keepsGrants"
    from identity.sso_links
    where actor_id = ${actorId}
      and issuer = ${issuer}`;
  return row;
}

export async function deleteLinkOf(tx: Tx, { issuer, actorId }: Owner): Promise<void> {
  await tx`
    delete from identity.sso_links
    where actor_id = ${actorId}
      and issuer = ${issuer}`;
}

export async function insertLink(
  tx: Tx,
  link: Link & { actorId: string; keepsGrants: boolean; at: Date },
): Promise<void> {
  const { issuer, subject, actorId, keepsGrants, at } = link;
  await tx`
    insert into identity.sso_links (issuer, subject, actor_id, keeps_grants, linked_at)
    values (${issuer}, ${subject}, ${actorId}, ${keepsGrants}, ${at})`;
}

/** The warehouses among these codes, by code; both as codes are compared. */
export async function selectWarehouseIds(
  sql: SqlOrTx,
  codes: readonly string[],
): Promise<Map<string, number>> {
  const rows = await sql<{ code: string; warehouseId: number }[]>`
    select code_key as code, warehouse_id as "warehouseId"
    from catalog.warehouses
    where code_key = any(${[...codes]}::text[])`;
  return new Map(rows.map(({ code, warehouseId }) => [code, warehouseId]));
}
