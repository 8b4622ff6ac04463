import type { PutPin, QuickProof } from '@stockwire/shared/quick-switch';
import type { Actor } from '../../../domain/actor.ts';
import { refuseIdentity } from '../../../domain/identity/refusals.ts';
import { appendAuditEvent } from '../audit/append-event.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { confirmOwnPassword } from '../sessions/confirm-own-password.ts';
import { lockUnchangedPerson } from '../sessions/sign-in.queries.ts';
import { clearAttempt } from '../sessions/sign-in-attempts.ts';
import { pinText } from './pin-text.ts';
import { deletePin, selectOptionalPin, upsertPin } from './proof.queries.ts';

/** Whether somebody has a PIN. */
export async function readOwnPin(
  { database }: Pick<IdentityDeps, 'database'>,
  actor: Actor,
): Promise<QuickProof> {
  const pin = await selectOptionalPin(database.sql, actor.id);
  return { setAt: pin?.setAt.toISOString() ?? null };
}

/** Gives oneself a PIN, or another one, which takes the password: an open desk is not enough. */
export async function setOwnPin(
  deps: IdentityDeps,
  actor: Actor,
  { currentPassword, pin, requestId }: PutPin & { requestId: string },
): Promise<QuickProof> {
  const { database, clock, passwords, secrets } = deps;
  const actorId = actor.id;
  const { passwordHash, counted } = await confirmOwnPassword(deps, actor, {
    password: currentPassword,
    pointer: '/currentPassword',
  });
  const pinHash = await passwords.hash(pinText(secrets, { actorId, pin }));
  const at = new Date(clock.now());
  const isSet = await database.sql.begin(async (tx) => {
    if (!(await lockUnchangedPerson(tx, { actorId, passwordHash }))) return false;
    await clearAttempt(tx, { counted, at });
    await upsertPin(tx, { actorId, pinHash, at });
    const event = { by: actorId, subject: actorId, detail: {}, requestId };
    await appendAuditEvent(tx, at, { kind: 'pin-set', ...event });
    return true;
  });
  if (!isSet) throw refuseIdentity({ code: 'session-ended' });
  return { setAt: at.toISOString() };
}

/** Takes one's PIN away; without one nothing happens. */
export async function removeOwnPin(
  { database, clock }: Pick<IdentityDeps, 'database' | 'clock'>,
  actor: Actor,
  { requestId }: { requestId: string },
): Promise<QuickProof> {
  await database.sql.begin(async (tx) => {
    if (!(await deletePin(tx, actor.id))) return;
    const event = { by: actor.id, subject: actor.id, detail: {}, requestId };
    await appendAuditEvent(tx, new Date(clock.now()), { kind: 'pin-removed', ...event });
  });
  return { setAt: null };
}
