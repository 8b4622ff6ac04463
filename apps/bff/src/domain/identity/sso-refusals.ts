import type { SsoFault } from '@stockwire/shared/sso';
import { Refused } from '../refused.ts';

/** Why nobody was signed in by the provider. Closed. */
export type SsoRefusal =
  | { code: 'sso-failed'; why: SsoFault }
  /** Nothing is wrong with the person: the provider does not answer. */
  | { code: 'unavailable'; what: string; retryAfterS: number }
  | { code: 'not-found'; what: 'sign-in provider' };

/** A refusal to throw. */
export function refuseSso(refusal: SsoRefusal): Refused<SsoRefusal> {
  return new Refused(refusal);
}
