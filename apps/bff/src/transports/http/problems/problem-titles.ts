import type { ProblemCode } from '@stockwire/shared/problem';

/** The short name of each problem; the same for every occurrence, as RFC 9457 asks. */
export const PROBLEM_TITLES = {
  malformed: 'The request cannot be read',
  'too-deep': 'The JSON is nested too deeply',
  'idempotency-key-missing': 'Idempotency-Key is missing',
  'host-not-allowed': 'This host name is not served',
  'origin-not-allowed': 'Requests from this origin are not allowed',
  'not-found': 'Not found',
  'method-not-allowed': 'Method not allowed',
  'not-acceptable': 'No accepted media type can be answered',
  'version-conflict': 'Changed in the meantime',
  'count-stale': 'The bin moved while it was counted',
  'insufficient-stock': 'Not enough stock',
  'quantity-overflow': 'The quantity would be too large',
  'bin-retired': 'The bin is retired',
  'reverse-blocked': 'The pieces have moved on',
  'already-reversed': 'Already reversed',
  'already-exists': 'Already exists',
  'cursor-ahead': 'The cursor is ahead of the ledger',
  'cursor-epoch': 'The cursor belongs to another epoch',
  'view-gone': 'The view is gone',
  'version-stale': 'Changed in the meantime',
  'too-large': 'Too large',
  'media-type': 'This kind of body is not read here',
  'not-a-table': 'The file is no table of text',
  'import-state': 'The import is not at that point',
  'import-repeats': 'Rows were imported before',
  validation: 'The request cannot be carried out as it stands',
  'idempotency-key-reused': 'Idempotency-Key was used for another request',
  'not-storable': 'The database refused this command',
  'precondition-required': 'If-Match is required',
  'too-many-failures': 'Too many failed commands',
  internal: 'Something went wrong on our side',
  busy: 'Busy',
  'outcome-unknown': 'The outcome is not known yet',
  unavailable: 'Temporarily unavailable',
} as const satisfies Record<ProblemCode, string>;

/** Problems after which the very same request, with the same key, may be sent again. */
export const RETRYABLE: ReadonlySet<ProblemCode> = new Set([
  'too-many-failures',
  'busy',
  'outcome-unknown',
  'unavailable',
]);
