import type { SqlOrTx } from '../../../platform/db/database.ts';

export interface PinRow {
  pinHash: string;
  setAt: Date;
}

export async function selectOptionalPin(
  sql: SqlOrTx,
  actorId: string,
): Promise<PinRow | undefined> {
  const [row] = await sql<PinRow[]>`
    select pin_hash as "pinHash", set_at as "setAt"
    from identity.pins
    where actor_id = ${actorId}`;
  return row;
}

export async function upsertPin(
  sql: SqlOrTx,
  { actorId, pinHash, at }: { actorId: string; pinHash: string; at: Date },
): Promise<void> {
  await sql`
    insert into identity.pins (actor_id, pin_hash, set_at)
    values (${actorId}, ${pinHash}, ${at})
    on conflict (actor_id) do update set pin_hash = excluded.pin_hash, set_at = excluded.set_at`;
}

/** False where there was none. */
export async function deletePin(sql: SqlOrTx, actorId: string): Promise<boolean> {
  const rows = await sql`
    delete from identity.pins
    where actor_id = ${actorId}
    returning actor_id`;
  return rows.length > 0;
}

export async function selectOptionalBadgeOwner(
  sql: SqlOrTx,
  badgeHash: Buffer,
): Promise<string | null> {
  const [row] = await sql<{ actorId: string }[]>`
    select actor_id as "actorId"
    from identity.badges
    where badge_hash = ${badgeHash}`;
  return row?.actorId ?? null;
}

/** Null where somebody has no badge. */
export async function selectOptionalBadgeTime(sql: SqlOrTx, actorId: string): Promise<Date | null> {
  const [row] = await sql<{ setAt: Date }[]>`
    select set_at as "setAt"
    from identity.badges
    where actor_id = ${actorId}`;
  return row?.setAt ?? null;
}

interface NewBadge {
  actorId: string;
  badgeHash: Buffer;
  by: string;
  at: Date;
}

/** Takes the place of the badge before; false when it is somebody else's. */
export async function upsertBadge(
  sql: SqlOrTx,
  { actorId, badgeHash, by, at }: NewBadge,
): Promise<boolean> {
  await sql`
    delete from identity.badges
    where actor_id = ${actorId}`;
  const rows = await sql`
    insert into identity.badges (actor_id, badge_hash, set_by, set_at)
    values (${actorId}, ${badgeHash}, ${by}, ${at})
    on conflict (badge_hash) do nothing
    returning actor_id`;
  return rows.length > 0;
}

/** False where there was none. */
export async function deleteBadge(sql: SqlOrTx, actorId: string): Promise<boolean> {
  const rows = await sql`
    delete from identity.badges
    where actor_id = ${actorId}
    returning actor_id`;
  return rows.length > 0;
}
