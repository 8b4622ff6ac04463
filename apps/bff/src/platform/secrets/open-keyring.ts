import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Keyring } from './keyring.ts';
import { type MasterKey, masterKeyOf, readSecretKey, SECRET_KEY_BYTES } from './master-key.ts';

const FILE_NAME = 'secret-key';

export interface SecretSettings {
  /** Null where the installation makes its own, which only one that is not in production does. */
  secretKey: string | null;
  /** Keys that still open what they sealed, until `rotate-secrets` has sealed everything anew. */
  previousSecretKeys: readonly string[];
  /** Absolute. */
  dataDir: string;
}

/** The keys to seal and open by. Without a setting each installation has a random key of its own in a file. */
export function openKeyring({ secretKey, previousSecretKeys, dataDir }: SecretSettings): Keyring {
  const current = toKey(secretKey ?? readOrMakeKeyFile(dataDir));
  return new Keyring(current, previousSecretKeys.map(toKey));
}

function toKey(text: string): MasterKey {
  const bytes = readSecretKey(text);
  if (bytes === null) throw new Error('a secret key must be 32 bytes in base64 or hexadecimal');
  return masterKeyOf(bytes);
}

/** Of several processes that start together on an empty folder the first one makes the key. */
function readOrMakeKeyFile(dataDir: string): string {
  const file = path.join(dataDir, FILE_NAME);
  mkdirSync(dataDir, { recursive: true });
  const made = randomBytes(SECRET_KEY_BYTES).toString('base64url');
  try {
    writeFileSync(file, `${made}\n`, { mode: 0o600, flag: 'wx', flush: true });
    return made;
  } catch (cause) {
    if (!isThere(cause)) throw cause;
    return readFileSync(file, 'utf8').trim();
  }
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
