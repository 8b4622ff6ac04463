import { hkdfSync } from 'node:crypto';

export const SECRET_KEY_BYTES = 32;

/** Random bytes repeat themselves hardly ever: 32 of them with fewer different ones were typed by somebody. */
const DIFFERENT_BYTES_MIN = 16;

const HEX = /^[\da-f]{64}$/i;
const BASE64 = /^[A-Za-z0-9+/_-]{43}=?$/;

/** The key above all others. It is never used itself: each purpose has a key derived from it. */
export interface MasterKey {
  /** Says which key something was sealed with; tells nothing about the key. */
  id: string;
  derive(purpose: string): Buffer;
}

/** The 32 bytes that a text stands for in hexadecimal, base64 or base64url; null when it is none of these. */
export function readSecretKey(text: string): Buffer | null {
  if (HEX.test(text)) return Buffer.from(text, 'hex');
  if (!BASE64.test(text)) return null;
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === SECRET_KEY_BYTES ? bytes : null;
}

/** Whether somebody could have made the key up, or copied it from an example. */
export function isGuessable(bytes: Uint8Array): boolean {
  return new Set(bytes).size < DIFFERENT_BYTES_MIN;
}

/** HKDF (RFC 5869) with SHA-256: keys of different purposes tell nothing about each other. */
export function deriveKey(secret: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `stockwire ${purpose} v1`, SECRET_KEY_BYTES));
}

const ID_BYTES = 4;

export function masterKeyOf(secret: Uint8Array): MasterKey {
  if (secret.length !== SECRET_KEY_BYTES) throw new RangeError('a master key has 32 bytes');
  return {
    id: deriveKey(secret, 'key id').subarray(0, ID_BYTES).toString('hex'),
    derive: (purpose) => deriveKey(secret, purpose),
  };
}
