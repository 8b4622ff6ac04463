import type { Import } from '@stockwire/shared/imports';
import type { Actor } from '../../../domain/actor.ts';
import { may } from '../../../domain/identity/may.ts';
import { ensureMay } from '../../../domain/identity/refuse-forbidden.ts';
import { refuseImport } from '../../../domain/imports/refusals.ts';
import type { Sql } from '../../../platform/db/database.ts';
import { selectOptionalImport } from './import.queries.ts';
import type { ImportDeps } from './import-deps.ts';
import { type ImportRow, toImport } from './import-row.ts';
import { selectProfiles } from './profiles/profile.queries.ts';

/** One import with its progress. */
export async function readImport(
  { database: { sql } }: ImportDeps,
  actor: Actor,
  { importId }: { importId: number },
): Promise<Import> {
  return shownImport(sql, await findOwnImport(sql, actor, { importId, action: 'imports.read' }));
}

/**
 * The stored import, if somebody may do this with it. An import belongs to its warehouse, or to all of
 * them; one that may not be read is as good as absent.
 */
export async function findOwnImport(
  sql: Sql,
  actor: Actor,
  { importId, action }: { importId: number; action: 'imports.read' | 'imports.run' },
): Promise<ImportRow> {
  const row = await findImport(sql, importId);
  const mayRead = may(actor, 'imports.read', row).allowed || may(actor, action, row).allowed;
  if (!mayRead) throw refuseImport({ code: 'not-found', what: 'import' });
  ensureMay(actor, action, row);
  return row;
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
