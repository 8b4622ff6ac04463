import type { SqlOrTx } from '../../../platform/db/database.ts';

export interface Candidate {
  actorId: string;
  passwordHash: string | null;
  disabledAt: Date | null;
}

/** Whoever has this address, with what is needed to check a password. */
export async function selectOptionalCandidate(
  sql: SqlOrTx,
  emailKey: string,
): Promise<Candidate | undefined> {
  const [row] = await sql<Candidate[]>`
    select actor_id as "actorId", password_hash as "passwordHash", disabled_at as "disabledAt"
    from identity.people
    where email_key = ${emailKey}`;
  return row;
}

/** Holds a person as they were when their password was checked; false when they are not that any more. */
export async function lockUnchangedPerson(
  sql: SqlOrTx,
  { actorId, passwordHash }: { actorId: string; passwordHash: string },
): Promise<boolean> {
  const rows = await sql`
    select
    from identity.people
    where actor_id = ${actorId}
      and password_hash = ${passwordHash}
      and disabled_at is null
    for no key update`;
  return rows.length > 0;
}

export async function isKnownDevice(
  sql: SqlOrTx,
  { actorId, tokenHash }: { actorId: string; tokenHash: Buffer },
): Promise<boolean> {
  const rows = await sql`
    select
    from identity.known_devices
    where token_hash = ${tokenHash}
      and actor_id = ${actorId}`;
  return rows.length > 0;
}

export async function upsertKnownDevice(
  sql: SqlOrTx,
  { actorId, tokenHash, at }: { actorId: string; tokenHash: Buffer; at: Date },
): Promise<void> {
  await sql`
    insert into identity.known_devices (token_hash, actor_id, used_at)
    values (${tokenHash}, ${actorId}, ${at})
    on conflict (token_hash, actor_id) do update set used_at = excluded.used_at`;
}

/** Forgets the devices of a person beyond the newest `keepCount`. */
export async function deleteSurplusDevices(
  sql: SqlOrTx,
  { actorId, keepCount }: { actorId: string; keepCount: number },
): Promise<void> {
  await sql`
    delete from identity.known_devices
    where actor_id = ${actorId}
      and token_hash in (
        select token_hash
        from identity.known_devices
        where actor_id = ${actorId}
        order by used_at desc
        offset ${keepCount}
      )`;
}

export async function deleteOldDevices(sql: SqlOrTx, usedBefore: Date): Promise<void> {
  await sql`
    delete from identity.known_devices
    where used_at < ${usedBefore}`;
}
