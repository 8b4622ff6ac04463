import type { Import, ImportProfile, ImportState } from '@stockwire/shared/imports';
import type { FieldError } from '@stockwire/shared/problem';
import { Refused } from '../refused.ts';

/** Why an import was not taken further, with the data that the answer needs. Closed. */
export type ImportRefusal =
  | { code: 'not-found'; what: 'import' | 'import profile' | 'row' | 'warehouse' }
  | { code: 'version-stale'; expectedVersion: number; current: Import | ImportProfile }
  | { code: 'validation'; errors: FieldError[] }
  | {
      code: 'import-state';
      /** What was asked for, as people say it. */
      action: string;
      state: ImportState;
      /** What to do first. */
      advice: string;
    }
  /** Rows that an earlier import brought in already, and nobody said what is to become of them. */
  | { code: 'import-repeats'; rows: number; importId: number }
  /** The bytes are no table of text. */
  | { code: 'not-a-table'; detail: string }
  | {
      code: 'already-exists';
      what: 'import profile';
      field: 'name';
      value: string;
      pointer: string;
    }
  | { code: 'too-large'; detail: string }
  /** The upload's key was used for another file, kind or warehouse. */
  | { code: 'idempotency-key-reused' };

/** A refusal to throw. */
export function refuseImport(refusal: ImportRefusal): Refused<ImportRefusal> {
  return new Refused(refusal);
}
