import type { SsoFault } from '@stockwire/shared/sso';
import type { SsoRefusal } from '../../../domain/identity/sso-refusals.ts';
import { Refused } from '../../../domain/refused.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import type { SessionClient } from '../sessions/open-session.ts';

interface Returned {
  client: SessionClient;
  requestId: string;
  /** Who is signed in and wants to be linked; null before anybody is known. */
  actorId: string | null;
}

/** Does what takes the provider's word, and writes down where that word was refused, and why. */
export async function auditFaults<T>(
  { audit }: Pick<IdentityDeps, 'audit'>,
  { client: { ip, device }, requestId, actorId }: Returned,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // Anybody can come back without ever having gone: that says nothing that is worth keeping for ever.
    if (error instanceof Refused && isFault(error.refusal) && error.refusal.why !== 'not-begun') {
      const detail = { ip, device, why: `sso-${error.refusal.why}` };
      const kind = 'sign-in-refused';
      await audit.write({ kind, by: actorId, subject: actorId, detail, requestId });
    }
    throw error;
  }
}

function isFault(refusal: { code: string }): refusal is Extract<SsoRefusal, { why: SsoFault }> {
  return refusal.code === 'sso-failed';
}
