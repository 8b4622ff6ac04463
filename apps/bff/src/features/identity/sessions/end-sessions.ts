import type { Actor } from '../../../domain/actor.ts';
import { refuseIdentity } from '../../../domain/identity/refusals.ts';
import { appendAuditEvent } from '../audit/append-event.ts';
import { hashToken, isToken } from '../hash-token.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { deleteSession, deleteSessionByToken, deleteSessionsOf } from './session.queries.ts';

/** Signs a browser out; false where no session was left to end, which is no reason to refuse. */
export async function signOut(
  deps: IdentityDeps,
  { sessionToken, requestId }: { sessionToken: string | null; requestId: string },
): Promise<boolean> {
  if (!isToken(sessionToken)) return false;
  const ended = await deps.database.sql.begin(async (tx) => {
    const [session] = await deleteSessionByToken(tx, hashToken(sessionToken));
    if (session === undefined) return null;
    const { actorId: by, sessionId } = session;
    const event = { kind: 'sign-out', by, subject: by, detail: { sessionId }, requestId } as const;
    await appendAuditEvent(tx, new Date(deps.clock.now()), event);
    return session;
  });
  if (ended !== null) deps.changes.tell(ended);
  return ended !== null;
}

/** Ends one of one's own sessions, wherever it is. Those of others are not seen. */
export async function revokeSession(
  deps: IdentityDeps,
  actor: Actor,
  { sessionId, requestId }: { sessionId: string; requestId: string },
): Promise<void> {
  const ended = await deps.database.sql.begin(async (tx) => {
    const [session] = await deleteSession(tx, { actorId: actor.id, sessionId });
    if (session === undefined) throw refuseIdentity({ code: 'not-found', what: 'session' });
    await appendAuditEvent(tx, new Date(deps.clock.now()), {
      kind: 'session-revoked',
      by: actor.id,
      subject: actor.id,
      detail: { sessionId },
      requestId,
    });
    return session;
  });
  deps.changes.tell(ended);
}

/** Ends all of one's own sessions but the one that asks; answers how many there were. */
export async function revokeOtherSessions(
  deps: IdentityDeps,
  actor: Actor,
  { requestId }: { requestId: string },
): Promise<number> {
  const ended = await deps.database.sql.begin(async (tx) => {
    const sessions = await deleteSessionsOf(tx, { actorId: actor.id, keep: actor.sessionId });
    if (sessions.length === 0) return [];
    await appendAuditEvent(tx, new Date(deps.clock.now()), {
      kind: 'session-revoked',
      by: actor.id,
      subject: actor.id,
      detail: { sessions: sessions.length },
      requestId,
    });
    return [...sessions];
  });
  for (const session of ended) deps.changes.tell(session);
  return ended.length;
}
