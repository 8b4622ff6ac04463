import type { SignedIn } from '@stockwire/shared/identity';
import { refuseIdentity } from '../../../domain/identity/refusals.ts';
import { SESSION_IDLE_MS } from '../../../domain/identity/session-life.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { selectOptionalSession } from './session.queries.ts';

/** Who is signed in by a session, and what they may do. Machines have none. */
export async function readSignedIn(
  { database }: Pick<IdentityDeps, 'database'>,
  sessionId: string | null,
): Promise<SignedIn> {
  const row = await selectOptionalSession(database.sql, sessionId ?? '');
  if (row === undefined) throw refuseIdentity({ code: 'session-ended' });
  const { actorId, name, email, grants, signedInAt, endsAt } = row;
  return {
    actorId,
    name,
    email,
    grants,
    signedInAt: signedInAt.toISOString(),
    idleSeconds: SESSION_IDLE_MS / 1_000,
    endsAt: endsAt.toISOString(),
  };
}
