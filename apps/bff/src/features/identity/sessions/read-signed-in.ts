import type { SignedIn } from '@stockwire/shared/identity';
import { QUICK_ACTIONS } from '@stockwire/shared/permissions';
import { refuseIdentity } from '../../../domain/identity/refusals.ts';
import { idleMsOf, isQuick } from '../../../domain/identity/session-life.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { selectOptionalSession } from './session.queries.ts';

/** Who is signed in by a session, and what they may do. Machines have none. */
export async function readSignedIn(
  { database }: Pick<IdentityDeps, 'database'>,
  sessionId: string | null,
): Promise<SignedIn> {
  const row = await selectOptionalSession(database.sql, sessionId ?? '');
  if (row === undefined) throw refuseIdentity({ code: 'session-ended' });
  const { actorId, name, email, grants, method, signedInAt, endsAt } = row;
  return {
    actorId,
    name,
    email,
    grants,
    method,
    actions: isQuick(method) ? [...QUICK_ACTIONS] : null,
    signedInAt: signedInAt.toISOString(),
    idleSeconds: idleMsOf(method) / 1_000,
    endsAt: endsAt.toISOString(),
  };
}
