import type { Import } from '@stockwire/shared/imports';
import type { Actor } from '../../../domain/actor.ts';
import { refuseImport } from '../../../domain/imports/refusals.ts';
import type { Sql } from '../../../platform/db/database.ts';
import { selectOptionalImport } from './import.queries.ts';
import type { ImportDeps } from './import-deps.ts';
import { type ImportRow, toImport } from './import-row.ts';
import { selectProfiles } from './profiles/profile.queries.ts';

/** One import with its progress. */
export async function readImport(
  { database: { sql } }: ImportDeps,
  _actor: Actor,
  { importId }: { importId: number },
): Promise<Import> {
  return shownImport(sql, await findImport(sql, importId));
}

/** The stored import, or the refusal that there is none. */
export async function findImport(sql: Sql, importId: number): Promise<ImportRow> {
  const row = await selectOptionalImport(sql, importId);
  if (row === undefined) throw refuseImport({ code: 'not-found', what: 'import' });
  return row;
}

/** An import with the profile that fits it. */
export async function shownImport(sql: Sql, row: ImportRow): Promise<Import> {
  return toImport(row, await selectProfiles(sql, row.kind));
}
