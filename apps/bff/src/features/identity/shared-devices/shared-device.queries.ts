import type { SqlOrTx } from '../../../platform/db/database.ts';

export interface SharedDeviceRow {
  deviceId: string;
  name: string;
  warehouseId: number;
  enrolledBy: string;
  enrolledAt: Date;
  lastUsedAt: Date | null;
}

function deviceColumns(sql: SqlOrTx) {
  return sql`
    device_id as "deviceId", name, warehouse_id as "warehouseId", enrolled_by as "enrolledBy",
    enrolled_at as "enrolledAt", last_used_at as "lastUsedAt"`;
}

export async function selectOptionalDeviceByToken(
  sql: SqlOrTx,
  tokenHash: Buffer,
): Promise<SharedDeviceRow | undefined> {
  const [row] = await sql<SharedDeviceRow[]>`
    select ${deviceColumns(sql)}
    from identity.shared_devices
    where token_hash = ${tokenHash}`;
  return row;
}

/** Every shared device with the name of who made it one, by warehouse and name. */
export function selectDevices(sql: SqlOrTx) {
  return sql<SharedDeviceRow[]>`
    select d.device_id as "deviceId", d.name, d.warehouse_id as "warehouseId",
           coalesce(n.name, d.enrolled_by) as "enrolledBy", d.enrolled_at as "enrolledAt",
           d.last_used_at as "lastUsedAt"
    from identity.shared_devices as d
    left join identity.actor_names as n on n.actor_id = d.enrolled_by
    order by d.warehouse_id, d.name, d.device_id`;
}

export async function countDevices(sql: SqlOrTx): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::integer as count
    from identity.shared_devices`;
  return row?.count ?? 0;
}

export interface NewDeviceRow extends Omit<SharedDeviceRow, 'lastUsedAt'> {
  tokenHash: Buffer;
}

export async function insertDevice(sql: SqlOrTx, device: NewDeviceRow): Promise<void> {
  const { deviceId, tokenHash, name, warehouseId, enrolledBy, enrolledAt } = device;
  await sql`
    insert into identity.shared_devices
      (device_id, token_hash, name, warehouse_id, enrolled_by, enrolled_at)
    values (${deviceId}, ${tokenHash}, ${name}, ${warehouseId}, ${enrolledBy}, ${enrolledAt})`;
}

/** With whom was there of late; false where there is no such device. */
export async function deleteDevice(sql: SqlOrTx, deviceId: string): Promise<boolean> {
  const rows = await sql`
    delete from identity.shared_devices
    where device_id = ${deviceId}
    returning device_id`;
  return rows.length > 0;
}

/** Writes down that a device was used; false when it is shared no longer. */
export async function updateDeviceUsed(
  sql: SqlOrTx,
  { deviceId, at }: { deviceId: string; at: Date },
): Promise<boolean> {
  const rows = await sql`
    update identity.shared_devices
    set last_used_at = ${at}
    where device_id = ${deviceId}
    returning device_id`;
  return rows.length > 0;
}

/** Somebody signed in fully at the device of a token, if it is one: their PIN is good there again. */
export async function upsertPersonByToken(
  sql: SqlOrTx,
  { actorId, tokenHash, at }: { actorId: string; tokenHash: Buffer; at: Date },
): Promise<void> {
  await sql`
    insert into identity.shared_device_people (device_id, actor_id, used_at)
    select device_id, ${actorId}, ${at}
    from identity.shared_devices
    where token_hash = ${tokenHash}
    on conflict (device_id, actor_id) do update
      set used_at = excluded.used_at, pin_failures = 0`;
}

interface Coming {
  deviceId: string;
  actorId: string;
  at: Date;
  /** A right PIN takes its wrong ones back; a badge proves nothing about who typed them. */
  forgivesFailures: boolean;
}

/** Somebody came in at a shared device by PIN or badge. */
export async function upsertPersonAtDevice(sql: SqlOrTx, coming: Coming): Promise<void> {
  const { deviceId, actorId, at, forgivesFailures } = coming;
  await sql`
    insert into identity.shared_device_people as p (device_id, actor_id, used_at)
    values (${deviceId}, ${actorId}, ${at})
    on conflict (device_id, actor_id) do update
      set used_at = excluded.used_at,
          pin_failures = case when ${forgivesFailures} then 0 else p.pin_failures end`;
}

/** Forgets who was at a device, but the last `keepCount`. */
export async function deleteSurplusPeople(
  sql: SqlOrTx,
  { deviceId, keepCount }: { deviceId: string; keepCount: number },
): Promise<void> {
  await sql`
    delete from identity.shared_device_people
    where device_id = ${deviceId}
      and actor_id in (
        select actor_id
        from identity.shared_device_people
        where device_id = ${deviceId}
        order by used_at desc, actor_id
        offset ${keepCount}
      )`;
}

/** Counts a PIN of somebody as wrong before it is looked at; false where none is looked at any more. */
export async function takePinTry(
  sql: SqlOrTx,
  { deviceId, actorId, failuresMax }: { deviceId: string; actorId: string; failuresMax: number },
): Promise<boolean> {
  const rows = await sql`
    update identity.shared_device_people
    set pin_failures = pin_failures + 1
    where device_id = ${deviceId}
      and actor_id = ${actorId}
      and pin_failures < ${failuresMax}
    returning actor_id`;
  return rows.length > 0;
}

interface Asked {
  deviceId: string;
  warehouseId: number;
  failuresMax: number;
  limit: number;
}

/** Who comes in at a device by PIN, the last one first: who has one, works there, and is no administrator. */
export function selectPeopleAtDevice(
  sql: SqlOrTx,
  { deviceId, warehouseId, failuresMax, limit }: Asked,
) {
  return sql<{ actorId: string; name: string; isLocked: boolean }[]>`
    select p.actor_id as "actorId", p.name, d.pin_failures >= ${failuresMax} as "isLocked"
    from identity.shared_device_people as d
    join identity.people as p on p.actor_id = d.actor_id
    join identity.pins as pin on pin.actor_id = d.actor_id
    where d.device_id = ${deviceId}
      and p.disabled_at is null
      and ${mayComeIn(sql, warehouseId)}
    order by d.used_at desc, p.name
    limit ${limit}`;
}

/** Whether the person `p` works in a warehouse and administers nothing. */
function mayComeIn(sql: SqlOrTx, warehouseId: number) {
  return sql`
    exists (
      select from identity.grants as g
      where g.actor_id = p.actor_id
        and (g.warehouse_id is null or g.warehouse_id = ${warehouseId})
    ) and not exists (
      select from identity.grants as g
      where g.actor_id = p.actor_id
        and g.role = 'admin'
    )`;
}

/** Holds a person until the transaction ends; false unless they may come in at a device of this warehouse. */
export async function lockPersonWhoMayComeIn(
  sql: SqlOrTx,
  { actorId, warehouseId }: { actorId: string; warehouseId: number },
): Promise<boolean> {
  const held = await sql`
    select
    from identity.people
    where actor_id = ${actorId}
      and disabled_at is null
    for no key update`;
  if (held.length === 0) return false;
  // A statement of its own sees the grants as their last change left them.
  const allowed = await sql`
    select
    from identity.people as p
    where p.actor_id = ${actorId}
      and ${mayComeIn(sql, warehouseId)}`;
  return allowed.length > 0;
}
