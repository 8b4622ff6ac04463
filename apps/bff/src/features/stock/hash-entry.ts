import { hash } from 'node:crypto';

/** The hash before a ledger's first entry. */
export const GENESIS_HASH = '0'.repeat(64);

/** SHA-256 (FIPS 180-4), in hex, of an entry's canonical form. */
export function hashEntry(canonical: string): string {
  return hash('sha256', canonical, 'hex');
}
