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

/** Whom the provider's name for somebody means here. */
export async function selectOptionalLinked(
  sql: SqlOrTx,
  { issuer, subject }: Link,
): Promise<string | undefined> {
  const [row] = await sql<{ actorId: string }[]>`
    select actor_id as "actorId"
    from identity.sso_links
    where issuer = ${issuer}
      and subject = ${subject}`;
  return row?.actorId;
}

export async function insertLink(
  tx: Tx,
  { issuer, subject, actorId, at }: Link & { actorId: string; at: Date },
): Promise<void> {
  await tx`
    insert into identity.sso_links (issuer, subject, actor_id, linked_at)
    values (${issuer}, ${subject}, ${actorId}, ${at})`;
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
