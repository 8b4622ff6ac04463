import { createHmac, randomBytes } from 'node:crypto';
import type { Database } from '../../../platform/db/database.ts';
import type { Keyring } from '../../../platform/secrets/keyring.ts';
import { deriveKey, SECRET_KEY_BYTES } from '../../../platform/secrets/master-key.ts';
import { insertSecret, selectOptionalSecret } from './secret.queries.ts';

/** What a key is derived for; keys of different purposes tell nothing about each other. */
type SecretPurpose =
  | 'api keys'
  | 'badges'
  | 'oauth clients'
  | 'pins'
  | 'rate limits'
  | 'sign-in attempts'
  | 'signing keys';

/** Keys that all nodes of an installation share and that outlive a change of `SECRET_KEY`. */
export interface Secrets {
  derive(purpose: SecretPurpose): Buffer;
  /** HMAC-SHA-256 under the key of this purpose. */
  hmac(purpose: SecretPurpose, text: string): Buffer;
}

const ROOT = 'root';

/**
 * The root of all keys that hash something for good: random, in the database, sealed by `SECRET_KEY`. A new
 * `SECRET_KEY` seals it anew and changes nothing that hangs on it.
 */
export async function openSecrets(
  { sql }: Pick<Database, 'sql'>,
  keyring: Keyring,
): Promise<Secrets> {
  const root = await readOrMakeRoot(sql, keyring);
  const keys = new Map<SecretPurpose, Buffer>();
  const derive = (purpose: SecretPurpose) => {
    const key = keys.get(purpose) ?? deriveKey(root, purpose);
    keys.set(purpose, key);
    return key;
  };
  return {
    derive,
    hmac: (purpose, text) => createHmac('sha256', derive(purpose)).update(text).digest(),
  };
}

async function readOrMakeRoot(sql: Database['sql'], keyring: Keyring): Promise<Buffer> {
  const found = await selectOptionalSecret(sql, ROOT);
  if (found !== undefined) return keyring.open(ROOT, found.sealed);
  await insertSecret(sql, {
    name: ROOT,
    sealed: keyring.seal(ROOT, randomBytes(SECRET_KEY_BYTES)),
  });
  const made = await selectOptionalSecret(sql, ROOT);
  if (made === undefined) throw new Error('the root secret was not kept');
  return keyring.open(ROOT, made.sealed);
}
