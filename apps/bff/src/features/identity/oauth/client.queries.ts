import type { Action } from '@stockwire/shared/permissions';
import type { SqlOrTx } from '../../../platform/db/database.ts';

export interface ClientRow {
  clientId: string;
  actorId: string;
  name: string;
  scopes: Action[];
  warehouseIds: number[] | null;
  secretHash: Buffer | null;
  issuer: string | null;
  subject: string | null;
  lastUsedAt: Date | null;
  createdBy: string;
  createdAt: Date;
  revokedAt: Date | null;
}

/** Who made it stands as a name while the person is known. */
function columns(sql: SqlOrTx) {
  return sql`
    client_id as "clientId", c.actor_id as "actorId", c.name, scopes, warehouse_ids as "warehouseIds",
    secret_hash as "secretHash", issuer, subject, last_used_at as "lastUsedAt",
    c.created_at as "createdAt", revoked_at as "revokedAt",
    coalesce(
      (select p.name from identity.people as p where p.actor_id = c.created_by),
      c.created_by
    ) as "createdBy"`;
}

export async function selectOptionalClient(
  sql: SqlOrTx,
  clientId: string,
): Promise<ClientRow | undefined> {
  const [row] = await sql<ClientRow[]>`
    select ${columns(sql)}
    from identity.oauth_clients as c
    where client_id = ${clientId}`;
  return row;
}

/** The client that an outside issuer calls by this subject, while it is not revoked. */
export async function selectOptionalOutsideClient(
  sql: SqlOrTx,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<ClientRow | undefined> {
  const [row] = await sql<ClientRow[]>`
    select ${columns(sql)}
    from identity.oauth_clients as c
    where issuer = ${issuer}
      and subject = ${subject}
      and revoked_at is null`;
  return row;
}

/** Those in use first, the newest first. */
export async function selectClients(sql: SqlOrTx, limit: number): Promise<ClientRow[]> {
  const rows = await sql<ClientRow[]>`
    select ${columns(sql)}
    from identity.oauth_clients as c
    order by revoked_at is not null, c.created_at desc, client_id
    limit ${limit}`;
  return [...rows];
}

export async function countClientsInUse(sql: SqlOrTx): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count
    from identity.oauth_clients
    where revoked_at is null`;
  return row?.count ?? 0;
}

type NewClientRow = Omit<ClientRow, 'actorId' | 'lastUsedAt' | 'revokedAt'>;

/** False when the outside issuer's subject belongs to another client that is in use. */
export async function insertClient(sql: SqlOrTx, row: NewClientRow): Promise<boolean> {
  const rows = await sql`
    insert into identity.oauth_clients (
      client_id, name, scopes, warehouse_ids, secret_hash, issuer, subject, created_by, created_at)
    values (
      ${row.clientId}, ${row.name}, ${row.scopes}::text[], ${row.warehouseIds}::int[],
      ${row.secretHash}, ${row.issuer}, ${row.subject}, ${row.createdBy}, ${row.createdAt})
    on conflict (issuer, subject) where revoked_at is null do nothing
    returning client_id`;
  return rows.length > 0;
}

/** False where it was revoked before, or never was. */
export async function updateClientRevoked(
  sql: SqlOrTx,
  { clientId, at }: { clientId: string; at: Date },
): Promise<boolean> {
  const rows = await sql`
    update identity.oauth_clients
    set revoked_at = ${at}
    where client_id = ${clientId}
      and revoked_at is null
    returning client_id`;
  return rows.length > 0;
}

/** Nothing is written when another node was here since `before`. */
export async function updateClientUsed(
  sql: SqlOrTx,
  { clientId, at, before }: { clientId: string; at: Date; before: Date },
): Promise<void> {
  await sql`
    update identity.oauth_clients
    set last_used_at = ${at}
    where client_id = ${clientId}
      and (last_used_at is null or last_used_at < ${before})`;
}
