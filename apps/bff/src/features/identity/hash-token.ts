import { hash } from 'node:crypto';

/** 256 bits: nobody guesses one, so a plain hash keeps it. */
export const TOKEN_BYTES = 32;

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Whether a text has the form of a token of ours; nothing else is looked up. */
export function isToken(text: string | null): text is string {
  return text !== null && TOKEN.test(text);
}

/** SHA-256 of a token: the only form of it that is stored. */
export function hashToken(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
