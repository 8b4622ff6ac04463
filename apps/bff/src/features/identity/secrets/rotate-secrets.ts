import type { Database } from '../../../platform/db/database.ts';
import type { Keyring } from '../../../platform/secrets/keyring.ts';
import { selectSecretsForUpdate, updateSecret } from './secret.queries.ts';

/** Seals every secret of the database with the current key; answers how many were sealed by another. */
export function rotateSecrets(
  { sql }: Pick<Database, 'sql'>,
  keyring: Keyring,
): Promise<{ secrets: number; rotated: number }> {
  return sql.begin(async (tx) => {
    const secrets = await selectSecretsForUpdate(tx);
    const old = secrets.filter(({ sealed }) => !keyring.isSealedByCurrent(sealed));
    for (const { name, sealed } of old) {
      await updateSecret(tx, { name, sealed: keyring.seal(name, keyring.open(name, sealed)) });
    }
    return { secrets: secrets.length, rotated: old.length };
  });
}
