import { randomBytes } from 'node:crypto';

const ID_BYTES = 8;
const SECRET_BYTES = 32;

const CLIENT_ID = /^[0-9a-f]{16}$/;
const SECRET = /^swc_[\w-]{43}$/;

export function makeClientId(): string {
  return randomBytes(ID_BYTES).toString('hex');
}

/** The prefix lets scanners of source code find a secret that was committed. */
export function makeClientSecret(): string {
  return `swc_${randomBytes(SECRET_BYTES).toString('base64url')}`;
}

export function isClientId(text: string): boolean {
  return CLIENT_ID.test(text);
}

export function isClientSecret(text: string): boolean {
  return SECRET.test(text);
}
