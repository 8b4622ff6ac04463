import type { SigningKeyRow } from '../../../domain/identity/signing-key-life.ts';
import type { SqlOrTx } from '../../../platform/db/database.ts';

/** A few: one a month, and tokens of the older ones ended long ago. */
const READ_MAX = 12;

export async function selectSigningKeys(sql: SqlOrTx): Promise<SigningKeyRow[]> {
  const rows = await sql<SigningKeyRow[]>`
    select generation, key_id as "keyId", signs_from as "signsFrom"
    from identity.signing_keys
    order by generation desc
    limit ${READ_MAX}`;
  return [...rows];
}

/** Does nothing when another node was first. */
export async function insertSigningKey(
  sql: SqlOrTx,
  { generation, keyId, signsFrom }: SigningKeyRow,
): Promise<void> {
  await sql`
    insert into identity.signing_keys (generation, key_id, signs_from)
    values (${generation}, ${keyId}, ${signsFrom})
    on conflict (generation) do nothing`;
}
