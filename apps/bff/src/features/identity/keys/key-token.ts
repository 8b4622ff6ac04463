import { randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';
const ID_LENGTH = 12;
/** 36 signs carry 5.17 bits each: 50 of them are more than 256 bits. */
const SECRET_LENGTH = 50;

const TOKEN = new RegExp(
  `^(swk_([0-9a-z]{${ID_LENGTH}})_[0-9a-z]{${SECRET_LENGTH}})_([0-9a-f]{8})$`,
);

/**
 * `swk_<id>_<secret>_<crc>`: the prefix lets scanners of source code find a key that was committed, and the
 * checksum tells a mistyped key from a guessed one without asking the database.
 */
export function makeKeyToken(keyId: string): string {
  const body = `swk_${keyId}_${randomText(SECRET_LENGTH)}`;
  return `${body}_${checksumOf(body)}`;
}

export function makeKeyId(): string {
  return randomText(ID_LENGTH);
}

/** The id within a well-formed token; null for anything else. */
export function keyIdOf(token: string): string | null {
  const [, body = '', keyId = '', checksum] = TOKEN.exec(token) ?? [];
  return checksum === checksumOf(body) ? keyId : null;
}

function checksumOf(body: string): string {
  return crc32(body).toString(16).padStart(8, '0');
}

/** `randomInt` draws without the bias that a remainder has. */
function randomText(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
