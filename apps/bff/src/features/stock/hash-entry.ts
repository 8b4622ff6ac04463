import { hash } from 'node:crypto';

/** The hash before a ledger's first entry. */
export const GENESIS_HASH = '0'.repeat(64);

/**
 * SHA-256 (FIPS 180-4), in hex, of a canonical form: `v1`, then each field as `<length in bytes>:<text>`
 * and null as `-`, so that no two different lists of fields share their bytes.
 */
export function hashEntry(fields: readonly (string | number | null)[]): string {
  let canonical = 'v1';
  for (const field of fields) {
    if (field === null) canonical += '-';
    else if (typeof field === 'number') canonical += lengthPrefixed(String(field));
    else canonical += lengthPrefixed(field);
  }
  return hash('sha256', canonical, 'hex');
}

function lengthPrefixed(text: string): string {
  return `${Buffer.byteLength(text)}:${text}`;
}
