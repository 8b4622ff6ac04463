import type { TokenError } from '@stockwire/shared/oauth';
import type { FieldError } from '@stockwire/shared/problem';
import { Refused } from '../refused.ts';

/** Why nothing was done with an OAuth client. Closed. */
export type ClientRefusal =
  | { code: 'not-found'; what: 'OAuth client' }
  | { code: 'validation'; errors: FieldError[] };

/** A refusal to throw. */
export function refuseClient(refusal: ClientRefusal): Refused<ClientRefusal> {
  return new Refused(refusal);
}

/** Why a client gets no token, in the words of RFC 6749. */
export interface NoToken {
  code: TokenError;
  description: string;
}

/** The same to throw. */
export function refuseToken(code: TokenError, description: string): Refused<NoToken> {
  return new Refused({ code, description });
}
