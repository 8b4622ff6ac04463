import type { SignedIn } from '@stockwire/shared/identity';
import { refuseSso } from '../../../domain/identity/sso-refusals.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { type OpenedSession, openSession, type SessionClient } from '../sessions/open-session.ts';
import { readSignedIn } from '../sessions/read-signed-in.ts';
import { auditFaults } from './audit-faults.ts';
import { redeemCode } from './redeem-code.ts';
import { personOfClaims } from './sign-in-claims.ts';
import { readAttempt } from './sso-attempt.ts';
import { providerOf } from './start-sso.ts';

export interface FinishSso {
  /** The query that the provider sent the browser back with. */
  query: string;
  /** What a cookie kept of the attempt. */
  attemptToken: string | null;
  client: SessionClient;
  requestId: string;
}

/** Opens a session for whom the provider says it is, in the very browser that went there. */
export async function finishSso(
  deps: IdentityDeps,
  command: FinishSso,
): Promise<{ opened: OpenedSession; signedIn: SignedIn }> {
  return auditFaults(deps, { ...command, actorId: null }, () => finish(deps, command));
}

async function finish(deps: IdentityDeps, command: FinishSso) {
  const { query, client, requestId } = command;
  const provider = providerOf(deps);
  const { settings } = provider;
  const attempt = readAttempt(deps, command.attemptToken, { of: 'sign-in' });
  if (attempt === null) throw refuseSso({ code: 'sso-failed', why: 'not-begun' });
  const url = new URL(query, settings.redirectUri);
  const claims = await redeemCode(provider, { url, attempt });
  const opened = await deps.database.sql.begin(async (tx) => {
    const actorId = await personOfClaims(deps, tx, { claims, settings, requestId });
    const session = await openSession(deps, tx, {
      actorId,
      client,
      requestId,
      proof: { method: 'sso' },
    });
    return { ...session, actorId };
  });
  // What they may has perhaps changed: whatever else they have open is looked at again.
  deps.changes.tell({ actorId: opened.actorId, sessionId: null });
  for (const ended of opened.ended) deps.changes.tell(ended);
  return { opened, signedIn: await readSignedIn(deps, opened.sessionId) };
}
