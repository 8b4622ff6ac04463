import type { IncomingHttpHeaders } from 'node:http';
import { CommandId } from '@stockwire/shared/ids';
import { QUANTITY_MAX } from '@stockwire/shared/limits';
import { HttpRefusal, malformed } from '../problems/http-refusal.ts';

/** The key of a request that changes something: what makes sending it again safe. */
export function readIdempotencyKey(headers: IncomingHttpHeaders): string {
  const key = headers['idempotency-key'];
  if (key === undefined || key === '') {
    throw new HttpRefusal({
      code: 'idempotency-key-missing',
      detail: 'Send a fresh Idempotency-Key with every change, and the same one when repeating it.',
    });
  }
  if (!CommandId.safeParse(key).success) {
    throw malformed({
      pointer: '#header/idempotency-key',
      code: 'wrong-form',
      message: 'must be 16 to 128 of A–Z a–z 0–9 . _ : -',
    });
  }
  return String(key);
}

const STRONG_VERSION = /^"(0|[1-9]\d{0,9})"$/;

/**
 * The version of `If-Match`, or null without one. Only one strong tag is read: `*`, lists and weak tags
 * would let a change through that nobody has seen the ground of.
 */
export function readIfMatch(headers: IncomingHttpHeaders): number | null {
  const header = headers['if-match'];
  if (header === undefined) return null;
  const version = Number(STRONG_VERSION.exec(header.trim())?.[1] ?? Number.NaN);
  if (!(version <= QUANTITY_MAX)) {
    throw malformed({
      pointer: '#header/if-match',
      code: 'wrong-form',
      message: 'must be one version as read from ETag, such as "7"',
    });
  }
  return version;
}

/** Writes a version as the strong tag that `readIfMatch` reads. */
export function formatEtag(version: number): string {
  return `"${version}"`;
}

/** A guarded change without a version would overwrite what its sender has not seen. */
export function preconditionRequired(): HttpRefusal {
  return new HttpRefusal({
    code: 'precondition-required',
    detail:
      'Read the document first and send its ETag as If-Match, so that nothing is overwritten unseen.',
  });
}
