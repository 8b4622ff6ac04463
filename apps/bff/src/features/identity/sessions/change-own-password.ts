import type { ChangePassword } from '@stockwire/shared/identity';
import type { Actor } from '../../../domain/actor.ts';
import { refuseIdentity } from '../../../domain/identity/refusals.ts';
import { appendAuditEvent } from '../audit/append-event.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { refuseWeakPasswordOf } from '../passwords/refuse-weak-password.ts';
import { updatePasswordHash } from '../people/people.queries.ts';
import { confirmOwnPassword } from './confirm-own-password.ts';
import { deleteSessionsOf } from './session.queries.ts';
import { lockUnchangedPerson } from './sign-in.queries.ts';
import { clearAttempt } from './sign-in-attempts.ts';

/**
 * Gives oneself another password, which takes the one there is: an open desk is not enough. All other
 * sessions end; answers how many there were.
 */
export async function changeOwnPassword(
  deps: IdentityDeps,
  actor: Actor,
  command: ChangePassword & { requestId: string },
): Promise<number> {
  const { database, clock, passwords } = deps;
  const actorId = actor.id;
  const { passwordHash, counted } = await confirmOwnPassword(deps, actor, {
    password: command.currentPassword,
    pointer: '/currentPassword',
  });
  const { newPassword: password } = command;
  await refuseWeakPasswordOf(database.sql, { actorId, password, pointer: '/newPassword' });
  const newHash = await passwords.hash(password);
  const ended = await database.sql.begin(async (tx) => {
    if (!(await lockUnchangedPerson(tx, { actorId, passwordHash }))) return null;
    const at = new Date(clock.now());
    await clearAttempt(tx, { counted, at });
    await updatePasswordHash(tx, { actorId, passwordHash: newHash, at });
    const sessions = await deleteSessionsOf(tx, { actorId, keep: actor.sessionId });
    await appendAuditEvent(tx, at, {
      kind: 'password-changed',
      by: actorId,
      subject: actorId,
      detail: { sessionsEnded: sessions.length },
      requestId: command.requestId,
    });
    return [...sessions];
  });
  if (ended === null) throw refuseIdentity({ code: 'session-ended' });
  for (const session of ended) deps.changes.tell(session);
  return ended.length;
}
