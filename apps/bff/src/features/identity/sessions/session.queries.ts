import type { SignInMethod } from '@stockwire/shared/identity';
import type { Grant } from '@stockwire/shared/permissions';
import { QUICK_METHODS } from '../../../domain/identity/session-life.ts';
import type { SqlOrTx } from '../../../platform/db/database.ts';
import { grantsOf } from '../person.queries.ts';

/** A session with whose it is and what they may do. */
export interface SessionRow {
  sessionId: string;
  actorId: string;
  name: string;
  email: string;
  grants: Grant[];
  method: SignInMethod;
  device: string | null;
  signedInAt: Date;
  lastSeenAt: Date;
  endsAt: Date;
}

function sessionColumns(sql: SqlOrTx) {
  return sql`
    s.session_id as "sessionId", s.actor_id as "actorId", p.name, p.email, ${grantsOf(sql)} as grants,
    s.method, s.device, s.signed_in_at as "signedInAt", s.last_seen_at as "lastSeenAt", s.ends_at as "endsAt"`;
}

/** A session of somebody who is not disabled, by the hash of its token. */
export async function selectOptionalSessionByToken(
  sql: SqlOrTx,
  tokenHash: Buffer,
): Promise<SessionRow | undefined> {
  const [row] = await sql<SessionRow[]>`
    select ${sessionColumns(sql)}
    from identity.sessions as s
    join identity.people as p on p.actor_id = s.actor_id
    where s.token_hash = ${tokenHash}
      and p.disabled_at is null`;
  return row;
}

export async function selectOptionalSession(
  sql: SqlOrTx,
  sessionId: string,
): Promise<SessionRow | undefined> {
  const [row] = await sql<SessionRow[]>`
    select ${sessionColumns(sql)}
    from identity.sessions as s
    join identity.people as p on p.actor_id = s.actor_id
    where s.session_id = ${sessionId}
      and p.disabled_at is null`;
  return row;
}

/**
 * Writes down that a session was used just now; false when it has ended meanwhile. A person whom somebody
 * changes at the moment is left alone: that change may be waiting for this session to end it.
 */
export async function updateSessionSeen(
  sql: SqlOrTx,
  { sessionId, at }: { sessionId: string; at: Date },
): Promise<boolean> {
  const rows = await sql`
    with seen as (
      update identity.sessions
      set last_seen_at = greatest(last_seen_at, ${at})
      where session_id = ${sessionId}
      returning actor_id
    ), person as (
      update identity.people
      set last_seen_at = greatest(last_seen_at, ${at})
      where actor_id in (
        select actor_id
        from identity.people
        where actor_id in (select actor_id from seen)
        for no key update skip locked
      )
    )
    select from seen`;
  return rows.length > 0;
}

export interface NewSession {
  sessionId: string;
  tokenHash: Buffer;
  actorId: string;
  device: string | null;
  browser: string | null;
  method: SignInMethod;
  /** Where a PIN or a badge opened it. */
  sharedDeviceId: string | null;
  at: Date;
  endsAt: Date;
}

export async function insertSession(sql: SqlOrTx, session: NewSession): Promise<void> {
  const { sessionId, tokenHash, actorId, device, browser, at, endsAt } = session;
  const { method, sharedDeviceId } = session;
  await sql`
    insert into identity.sessions
      (session_id, token_hash, actor_id, device, browser, method, shared_device_id,
       signed_in_at, last_seen_at, ends_at)
    values
      (${sessionId}, ${tokenHash}, ${actorId}, ${device}, ${browser}, ${method}, ${sharedDeviceId},
       ${at}, ${at}, ${endsAt})`;
  await sql`
    update identity.people
    set last_seen_at = ${at}
    where actor_id = ${actorId}`;
}

export interface OwnSessionRow {
  sessionId: string;
  device: string | null;
  browser: string | null;
  signedInAt: Date;
  lastSeenAt: Date;
}

/** The sessions of a person that were seen after `seenAfter` and end after `now`, the last seen first. */
export function selectSessionsOf(
  sql: SqlOrTx,
  { actorId, seenAfter, now }: { actorId: string; seenAfter: Date; now: Date },
) {
  return sql<OwnSessionRow[]>`
    select session_id as "sessionId", device, browser, signed_in_at as "signedInAt",
           last_seen_at as "lastSeenAt"
    from identity.sessions
    where actor_id = ${actorId}
      and last_seen_at > ${seenAfter}
      and ends_at > ${now}
    order by last_seen_at desc, session_id`;
}

interface EndedSession {
  sessionId: string;
  actorId: string;
}

/** Ends one session of a person; none when it is not theirs, or over already. */
export function deleteSession(
  sql: SqlOrTx,
  { actorId, sessionId }: { actorId: string; sessionId: string },
) {
  return sql<EndedSession[]>`
    delete from identity.sessions
    where session_id = ${sessionId}
      and actor_id = ${actorId}
    returning session_id as "sessionId", actor_id as "actorId"`;
}

/** Ends the session of a token, whoever's it is. */
export function deleteSessionByToken(sql: SqlOrTx, tokenHash: Buffer) {
  return sql<EndedSession[]>`
    delete from identity.sessions
    where token_hash = ${tokenHash}
    returning session_id as "sessionId", actor_id as "actorId"`;
}

/** Ends every session of a person, or every one but `keep`. */
export function deleteSessionsOf(
  sql: SqlOrTx,
  { actorId, keep }: { actorId: string; keep: string | null },
) {
  return sql<EndedSession[]>`
    delete from identity.sessions
    where actor_id = ${actorId}
      and session_id is distinct from ${keep}
    returning session_id as "sessionId", actor_id as "actorId"`;
}

/** Ends what was opened by PIN or badge at a shared device. */
export function deleteSessionsAtDevice(sql: SqlOrTx, deviceId: string) {
  return sql<EndedSession[]>`
    delete from identity.sessions
    where shared_device_id = ${deviceId}
    returning session_id as "sessionId", actor_id as "actorId"`;
}

/** Ends the sessions of a person beyond the newest `keepCount`. */
export function deleteSurplusSessions(
  sql: SqlOrTx,
  { actorId, keepCount }: { actorId: string; keepCount: number },
) {
  return sql<EndedSession[]>`
    delete from identity.sessions
    where session_id in (
      select session_id
      from identity.sessions
      where actor_id = ${actorId}
      order by last_seen_at desc, session_id
      offset ${keepCount}
    )
    returning session_id as "sessionId", actor_id as "actorId"`;
}

/** Removes what has ended by itself; what somebody else works on goes the next time. */
export async function deleteOverSessions(
  sql: SqlOrTx,
  { seenBefore, quickSeenBefore, now }: { seenBefore: Date; quickSeenBefore: Date; now: Date },
): Promise<void> {
  await sql`
    delete from identity.sessions
    where session_id in (
      select session_id
      from identity.sessions
      where last_seen_at <= ${seenBefore}
        or (last_seen_at <= ${quickSeenBefore} and method = any(${[...QUICK_METHODS]}::text[]))
        or ends_at <= ${now}
      for update skip locked
    )`;
}
