import type { ConfirmPassword } from '@stockwire/shared/sso';
import type { Actor } from '../../../domain/actor.ts';
import { refuseField, refuseIdentity } from '../../../domain/identity/refusals.ts';
import { appendAuditEvent } from '../audit/append-event.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { confirmOwnPassword } from '../sessions/confirm-own-password.ts';
import { lockUnchangedPerson } from '../sessions/sign-in.queries.ts';
import { clearAttempt } from '../sessions/sign-in-attempts.ts';
import { deleteLinkOf, selectOptionalLinkOf } from './sso.queries.ts';
import { providerOf } from './start-sso.ts';

/**
 * Ends what somebody linked. It takes the password, which is what they sign in with from then on; whom the
 * provider brought in cannot cut themselves loose from the roles that it gives.
 */
export async function unlinkSso(
  deps: IdentityDeps,
  actor: Actor,
  { password, requestId }: ConfirmPassword & { requestId: string },
): Promise<void> {
  const owner = { issuer: providerOf(deps).settings.issuer, actorId: actor.id };
  const { passwordHash, counted } = await confirmOwnPassword(deps, actor, {
    password,
    pointer: '/password',
  });
  const { id: actorId } = actor;
  await deps.database.sql.begin(async (tx) => {
    if (!(await lockUnchangedPerson(tx, { actorId, passwordHash }))) {
      throw refuseIdentity({ code: 'session-ended' });
    }
    const at = new Date(deps.clock.now());
    await clearAttempt(tx, { counted, at });
    const link = await selectOptionalLinkOf(tx, owner);
    if (link === undefined) return;
    if (!link.keepsGrants) {
      throw refuseField('/password', 'brought-in', 'cannot end this: the provider brought you in');
    }
    await deleteLinkOf(tx, owner);
    const kind = 'sign-in-unlinked';
    const detail = { issuer: owner.issuer };
    await appendAuditEvent(tx, at, { kind, by: actorId, subject: actorId, detail, requestId });
  });
}
