import type { Action } from '@stockwire/shared/permissions';
import type { SqlOrTx } from '../../../platform/db/database.ts';

export interface KeyRow {
  keyId: string;
  actorId: string;
  name: string;
  scopes: Action[];
  warehouseIds: number[] | null;
  requestsPerMinute: number;
  secretHash: Buffer;
  previousHash: Buffer | null;
  previousUntil: Date | null;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  createdBy: string;
  createdAt: Date;
  revokedAt: Date | null;
}

/** Who made it stands as a name while the person is known. */
function columns(tx: SqlOrTx) {
  return tx`
    key_id as "keyId", keys.actor_id as "actorId", keys.name, scopes, warehouse_ids as "warehouseIds",
    requests_per_minute as "requestsPerMinute", secret_hash as "secretHash",
    previous_hash as "previousHash", previous_until as "previousUntil", expires_at as "expiresAt",
    last_used_at as "lastUsedAt", keys.created_at as "createdAt", revoked_at as "revokedAt",
    coalesce(
      (select people.name from identity.people where people.actor_id = keys.created_by),
      keys.created_by
    ) as "createdBy"`;
}

export async function selectOptionalKey(tx: SqlOrTx, keyId: string): Promise<KeyRow | undefined> {
  const rows = await tx<KeyRow[]>`
    select ${columns(tx)}
    from identity.api_keys as keys
    where key_id = ${keyId}`;
  return rows[0];
}

/** Of changes to one key the later one waits for the earlier one. */
export async function selectOptionalKeyForUpdate(
  tx: SqlOrTx,
  keyId: string,
): Promise<KeyRow | undefined> {
  const rows = await tx<KeyRow[]>`
    select ${columns(tx)}
    from identity.api_keys as keys
    where key_id = ${keyId}
    for update of keys`;
  return rows[0];
}

export async function selectKeys(tx: SqlOrTx, limit: number): Promise<KeyRow[]> {
  const rows = await tx<KeyRow[]>`
    select ${columns(tx)}
    from identity.api_keys as keys
    order by revoked_at is not null, keys.created_at desc, key_id
    limit ${limit}`;
  return [...rows];
}

export async function countKeysInUse(tx: SqlOrTx): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    select count(*)::int as count
    from identity.api_keys
    where revoked_at is null`;
  return row?.count ?? 0;
}

type NewKeyRow = Pick<
  KeyRow,
  | 'keyId'
  | 'name'
  | 'scopes'
  | 'warehouseIds'
  | 'requestsPerMinute'
  | 'secretHash'
  | 'expiresAt'
  | 'createdBy'
  | 'createdAt'
>;

export async function insertKey(tx: SqlOrTx, row: NewKeyRow): Promise<void> {
  await tx`
    insert into identity.api_keys (
      key_id, name, scopes, warehouse_ids, requests_per_minute, secret_hash, expires_at, created_by,
      created_at)
    values (
      ${row.keyId}, ${row.name}, ${row.scopes}::text[], ${row.warehouseIds}::int[],
      ${row.requestsPerMinute}, ${row.secretHash}, ${row.expiresAt}, ${row.createdBy},
      ${row.createdAt})`;
}

/** The secret as it was stays good until then. */
export async function updateKeySecret(
  tx: SqlOrTx,
  { keyId, secretHash, previousUntil }: Pick<KeyRow, 'keyId' | 'secretHash' | 'previousUntil'>,
): Promise<void> {
  await tx`
    update identity.api_keys
    set previous_hash = secret_hash,
      previous_until = ${previousUntil},
      secret_hash = ${secretHash}
    where key_id = ${keyId}`;
}

export async function updateKeyRevoked(
  tx: SqlOrTx,
  { keyId, at }: { keyId: string; at: Date },
): Promise<void> {
  await tx`
    update identity.api_keys
    set revoked_at = ${at}, previous_hash = null, previous_until = null
    where key_id = ${keyId}
      and revoked_at is null`;
}

/** Nothing is written when another node was here since `before`. */
export async function updateKeyUsed(
  tx: SqlOrTx,
  { keyId, at, before }: { keyId: string; at: Date; before: Date },
): Promise<void> {
  await tx`
    update identity.api_keys
    set last_used_at = ${at}
    where key_id = ${keyId}
      and (last_used_at is null or last_used_at <= ${before})`;
}

/** Ids among these that are no warehouse. */
export async function selectUnknownWarehouses(
  tx: SqlOrTx,
  warehouseIds: readonly number[],
): Promise<number[]> {
  const rows = await tx<{ id: number }[]>`
    select id
    from unnest(${[...warehouseIds]}::int[]) as id
    where not exists (select from catalog.warehouses where warehouse_id = id)`;
  return rows.map(({ id }) => id);
}
