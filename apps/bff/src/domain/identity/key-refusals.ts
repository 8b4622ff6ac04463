import type { FieldError } from '@stockwire/shared/problem';
import { Refused } from '../refused.ts';

/** Why nothing was done with an API key. Closed. */
export type KeyRefusal =
  | { code: 'not-found'; what: 'API key' }
  | { code: 'validation'; errors: FieldError[] };

/** A refusal to throw. */
export function refuseKey(refusal: KeyRefusal): Refused<KeyRefusal> {
  return new Refused(refusal);
}

/** A refusal to throw that names the wrong fields. */
export function refuseKeyFields(errors: FieldError[]): Refused<KeyRefusal> {
  return refuseKey({ code: 'validation', errors });
}
