import type { SignedIn } from '@stockwire/shared/identity';
import type { SsoFault } from '@stockwire/shared/sso';
import { refuseSso, type SsoRefusal } from '../../../domain/identity/sso-refusals.ts';
import { Refused } from '../../../domain/refused.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { type OpenedSession, openSession, type SessionClient } from '../sessions/open-session.ts';
import { readSignedIn } from '../sessions/read-signed-in.ts';
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
  try {
    return await finish(deps, command);
  } catch (error) {
    if (error instanceof Refused && isFault(error.refusal)) {
      await noteRefused(deps, command, error.refusal.why);
    }
    throw error;
  }
}

async function finish(deps: IdentityDeps, command: FinishSso) {
  const { query, client, requestId } = command;
  const provider = providerOf(deps);
  const { settings } = provider;
  const attempt = readAttempt(deps, command.attemptToken);
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

function isFault(refusal: { code: string }): refusal is Extract<SsoRefusal, { why: SsoFault }> {
  return refusal.code === 'sso-failed';
}

async function noteRefused(
  { audit }: IdentityDeps,
  { client, requestId }: FinishSso,
  why: SsoFault,
): Promise<void> {
  // Anybody can come back without ever having gone: that says nothing that is worth keeping for ever.
  if (why === 'not-begun') return;
  const { ip, device } = client;
  const detail = { ip, device, why: `sso-${why}` };
  await audit.write({ kind: 'sign-in-refused', by: null, subject: null, detail, requestId });
}
