import type { OwnSession } from '@stockwire/shared/identity';
import type { Actor } from '../../../domain/actor.ts';
import { SESSION_IDLE_MS } from '../../../domain/identity/session-life.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { selectSessionsOf } from './session.queries.ts';

/** Where a person is signed in, the last used first. */
export async function listOwnSessions(
  { database, clock }: Pick<IdentityDeps, 'database' | 'clock'>,
  actor: Actor,
): Promise<OwnSession[]> {
  const nowMs = clock.now();
  const rows = await selectSessionsOf(database.sql, {
    actorId: actor.id,
    seenAfter: new Date(nowMs - SESSION_IDLE_MS),
    now: new Date(nowMs),
  });
  return rows.map(({ sessionId, device, browser, signedInAt, lastSeenAt }) => ({
    sessionId,
    device,
    browser,
    signedInAt: signedInAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    isThis: sessionId === actor.sessionId,
  }));
}
