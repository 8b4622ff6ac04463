import type { KeyRow } from './key.queries.ts';

type Ends = Pick<KeyRow, 'expiresAt' | 'revokedAt'>;

/** Whether a key opens anything at this time, as far as its own dates go. */
export function isInForce({ expiresAt, revokedAt }: Ends, atMs: number): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt.getTime() > atMs);
}

/** The hashes of secrets that are good at this time: one, or two within a day of a renewal. */
export function goodHashes(
  {
    secretHash,
    previousHash,
    previousUntil,
  }: Pick<KeyRow, 'secretHash' | 'previousHash' | 'previousUntil'>,
  atMs: number,
): Buffer[] {
  const isPreviousGood = previousUntil !== null && previousUntil.getTime() > atMs;
  return previousHash !== null && isPreviousGood ? [secretHash, previousHash] : [secretHash];
}
