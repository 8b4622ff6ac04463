import type { ConfirmPassword } from '@stockwire/shared/sso';
import type { IDToken } from 'openid-client';
import type { Actor } from '../../../domain/actor.ts';
import { refuseIdentity } from '../../../domain/identity/refusals.ts';
import { refuseSso } from '../../../domain/identity/sso-refusals.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { appendAuditEvent } from '../audit/append-event.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { selectOptionalPersonForUpdate } from '../people/people.queries.ts';
import { confirmOwnPassword } from '../sessions/confirm-own-password.ts';
import { clearAttempt } from '../sessions/sign-in-attempts.ts';
import { auditFaults } from './audit-faults.ts';
import type { FinishSso } from './finish-sso.ts';
import { redeemCode } from './redeem-code.ts';
import { insertLink, lockLink, selectOptionalLinked, selectOptionalLinkOf } from './sso.queries.ts';
import { type AttemptPurpose, readAttempt } from './sso-attempt.ts';
import { providerOf, startSso } from './start-sso.ts';

/** Where the browser goes so that whoever is signed in here can sign in at the provider's from then on. */
export async function startLink(
  deps: IdentityDeps,
  actor: Actor,
  { password }: ConfirmPassword,
): Promise<{ location: string; token: string }> {
  const { issuer } = providerOf(deps).settings;
  const purpose = purposeOf(actor);
  const { sql } = deps.database;
  const link = await selectOptionalLinkOf(sql, { issuer, actorId: actor.id });
  if (link !== undefined) throw refuseSso({ code: 'sso-failed', why: 'already-linked' });
  const { counted } = await confirmOwnPassword(deps, actor, { password, pointer: '/password' });
  await clearAttempt(sql, { counted, at: new Date(deps.clock.now()) });
  return startSso(deps, purpose);
}

/** Links whoever is signed in with whom the provider says it is. Their roles stay those of this house. */
export async function finishLink(
  deps: IdentityDeps,
  actor: Actor,
  command: FinishSso,
): Promise<void> {
  const { query, attemptToken, requestId } = command;
  const provider = providerOf(deps);
  const { redirectUri } = provider.settings;
  await auditFaults(deps, { ...command, actorId: actor.id }, async () => {
    const attempt = readAttempt(deps, attemptToken, purposeOf(actor));
    if (attempt === null) throw refuseSso({ code: 'sso-failed', why: 'not-begun' });
    const url = new URL(query, redirectUri);
    const claims = await redeemCode(provider, { url, attempt });
    await deps.database.sql.begin((tx) => bind(deps, tx, { claims, actorId: actor.id, requestId }));
  });
}

/** Machines have no session, and nobody whom a provider could mean. */
function purposeOf({ sessionId }: Actor): AttemptPurpose {
  if (sessionId === null) throw refuseIdentity({ code: 'session-ended' });
  return { of: 'link', sessionId };
}

interface Binding {
  claims: IDToken;
  actorId: string;
  requestId: string;
}

async function bind(
  { clock }: Pick<IdentityDeps, 'clock'>,
  tx: Tx,
  { claims, actorId, requestId }: Binding,
): Promise<void> {
  const { iss: issuer, sub: subject } = claims;
  await lockLink(tx, { issuer, subject });
  const known = await selectOptionalLinked(tx, { issuer, subject });
  if (known !== undefined && known.actorId !== actorId) {
    throw refuseSso({ code: 'sso-failed', why: 'linked-elsewhere' });
  }
  // Holds the person, so that two links at once are made one by one.
  const person = await selectOptionalPersonForUpdate(tx, actorId);
  if (person === undefined || person.disabledAt !== null) {
    throw refuseIdentity({ code: 'session-ended' });
  }
  const link = await selectOptionalLinkOf(tx, { issuer, actorId });
  if (link?.subject === subject) return;
  if (link !== undefined) throw refuseSso({ code: 'sso-failed', why: 'already-linked' });
  const at = new Date(clock.now());
  await insertLink(tx, { issuer, subject, actorId, keepsGrants: true, at });
  await appendAuditEvent(tx, at, {
    kind: 'sign-in-linked',
    by: actorId,
    subject: actorId,
    detail: { issuer },
    requestId,
  });
}
