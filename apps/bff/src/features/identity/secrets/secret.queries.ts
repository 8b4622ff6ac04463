import type { SqlOrTx } from '../../../platform/db/database.ts';

export interface SealedSecret {
  name: string;
  sealed: string;
}

export async function selectOptionalSecret(
  tx: SqlOrTx,
  name: string,
): Promise<SealedSecret | undefined> {
  const rows = await tx<SealedSecret[]>`
    select name, sealed
    from identity.secrets
    where name = ${name}`;
  return rows[0];
}

/** Does nothing when another process was first. */
export async function insertSecret(tx: SqlOrTx, { name, sealed }: SealedSecret): Promise<void> {
  await tx`
    insert into identity.secrets (name, sealed)
    values (${name}, ${sealed})
    on conflict (name) do nothing`;
}

export async function selectSecretsForUpdate(tx: SqlOrTx): Promise<SealedSecret[]> {
  const rows = await tx<SealedSecret[]>`
    select name, sealed
    from identity.secrets
    order by name
    for update`;
  return [...rows];
}

export async function updateSecret(tx: SqlOrTx, { name, sealed }: SealedSecret): Promise<void> {
  await tx`
    update identity.secrets
    set sealed = ${sealed}, sealed_at = now()
    where name = ${name}`;
}
