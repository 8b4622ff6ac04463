import type { Person } from '@stockwire/shared/identity';
import type { FieldError } from '@stockwire/shared/problem';
import { Refused } from '../refused.ts';

/** Why the identity room did not do what it was asked. Closed. */
export type IdentityRefusal =
  /** Never says which of the two is wrong, nor whether there is such a person. */
  | { code: 'sign-in-failed' }
  /** Never says whether there is such a badge or PIN, nor what is wrong with whoever has it. */
  | { code: 'switch-refused' }
  | { code: 'rate-limited'; retryAfterS: number }
  | { code: 'session-ended' }
  | { code: 'busy'; retryAfterS: number }
  | { code: 'not-found'; what: 'person' | 'session' | 'shared device' }
  | {
      code: 'already-exists';
      what: 'person';
      field: 'email';
      value: string;
      /** Where in the body the value stands. */
      pointer: string;
    }
  | { code: 'version-stale'; expectedVersion: number; current: Person }
  | { code: 'validation'; errors: FieldError[] };

/** A refusal to throw. */
export function refuseIdentity(refusal: IdentityRefusal): Refused<IdentityRefusal> {
  return new Refused(refusal);
}

/** A refusal to throw that names one wrong field. */
export function refuseField(pointer: string, code: string, message: string) {
  return refuseIdentity({ code: 'validation', errors: [{ pointer, code, message }] });
}
