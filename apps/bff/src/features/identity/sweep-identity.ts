import { QUICK_IDLE_MS, SESSION_IDLE_MS } from '../../domain/identity/session-life.ts';
import type { IdentityDeps } from './identity-deps.ts';
import { deleteOverSessions } from './sessions/session.queries.ts';
import { deleteOldDevices } from './sessions/sign-in.queries.ts';
import { deleteForgottenBuckets } from './sessions/sign-in-bucket.queries.ts';

/** A browser that nobody signed in with for half a year is a stranger again. */
const DEVICE_FORGOTTEN_AFTER_MS = 180 * 24 * 60 * 60_000;

/**
 * Removes what time has ended: sessions, whose connections are cut by it on every node, failures that no
 * longer count, and browsers that nobody uses.
 */
export async function sweepIdentity({
  database: { sql },
  clock,
}: Pick<IdentityDeps, 'database' | 'clock'>): Promise<void> {
  const nowMs = clock.now();
  const now = new Date(nowMs);
  await deleteOverSessions(sql, {
    seenBefore: new Date(nowMs - SESSION_IDLE_MS),
    quickSeenBefore: new Date(nowMs - QUICK_IDLE_MS),
    now,
  });
  await deleteForgottenBuckets(sql, now);
  await deleteOldDevices(sql, new Date(nowMs - DEVICE_FORGOTTEN_AFTER_MS));
}
