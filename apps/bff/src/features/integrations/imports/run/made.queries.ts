import { sql } from 'drizzle-orm';
import type { Orm } from '../../../../platform/db/database.ts';

type Made = 'item' | 'bin';

/** Notes what the import made, in the transaction that makes it. */
export async function insertMade(
  orm: Orm,
  importId: number,
  { what, codeKeys }: { what: Made; codeKeys: string[] },
): Promise<void> {
  await orm.execute(sql`
    insert into integrations.import_made (import_id, what, code_key)
    select ${importId}, ${what}, jsonb_array_elements_text(${JSON.stringify(codeKeys)}::text::jsonb)
    on conflict do nothing`);
}

/** Keys of what the import made. */
export async function selectMade(orm: Orm, importId: number, what: Made): Promise<string[]> {
  const rows = await orm.execute<{ codeKey: string }>(sql`
    select code_key as "codeKey"
    from integrations.import_made
    where import_id = ${importId}
      and what = ${what}
    order by code_key`);
  return rows.map(({ codeKey }) => codeKey);
}
