import type { ImportKind, ImportProfile } from '@stockwire/shared/imports';
import { foldCode } from '@stockwire/shared/text';
import type { SqlOrTx } from '../../../../platform/db/database.ts';

function profileColumns(sql: SqlOrTx) {
  return sql`profile_id as "profileId", name, kind, description, version`;
}

/** Profiles of a kind, or all of them, newest first. */
export function selectProfiles(
  sql: SqlOrTx,
  kind: ImportKind | undefined,
): Promise<ImportProfile[]> {
  return sql<ImportProfile[]>`
    select ${profileColumns(sql)}
    from integrations.import_profiles
    where (${kind ?? null}::text is null or kind = ${kind ?? null})
    order by profile_id desc`;
}

export async function selectOptionalProfile(
  sql: SqlOrTx,
  profileId: number,
): Promise<ImportProfile | undefined> {
  const [row] = await sql<ImportProfile[]>`
    select ${profileColumns(sql)}
    from integrations.import_profiles
    where profile_id = ${profileId}`;
  return row;
}

type Written = Pick<ImportProfile, 'name' | 'description'>;

/** Undefined when the kind has a profile of that name. */
export async function insertProfile(
  sql: SqlOrTx,
  { kind, name, description }: Written & { kind: ImportKind },
): Promise<ImportProfile | undefined> {
  const [row] = await sql<ImportProfile[]>`
    insert into integrations.import_profiles (kind, name, name_key, description)
    values (${kind}, ${name}, ${foldCode(name)}, ${JSON.stringify(description)}::text::jsonb)
    on conflict (kind, name_key) do nothing
    returning ${profileColumns(sql)}`;
  return row;
}

/** Undefined when there is no such profile of that version. */
export async function updateProfile(
  sql: SqlOrTx,
  { profileId, version }: { profileId: number; version: number },
  { name, description }: Written,
): Promise<ImportProfile | undefined> {
  const [row] = await sql<ImportProfile[]>`
    update integrations.import_profiles
    set name = ${name},
        name_key = ${foldCode(name)},
        description = ${JSON.stringify(description)}::text::jsonb,
        version = version + 1
    where profile_id = ${profileId}
      and version = ${version}
    returning ${profileColumns(sql)}`;
  return row;
}

/** Undefined when there is no such profile of that version. */
export async function deleteProfile(
  sql: SqlOrTx,
  { profileId, version }: { profileId: number; version: number },
): Promise<ImportProfile | undefined> {
  const [row] = await sql<ImportProfile[]>`
    delete from integrations.import_profiles
    where profile_id = ${profileId}
      and version = ${version}
    returning ${profileColumns(sql)}`;
  return row;
}
