import type { Import, ImportDescription } from '@stockwire/shared/imports';
import type { Actor } from '../../../../domain/actor.ts';
import { descriptionFaults } from '../../../../domain/imports/describe.ts';
import { refuseImport } from '../../../../domain/imports/refusals.ts';
import { updateDescription } from '../import.queries.ts';
import type { ImportDeps } from '../import-deps.ts';
import { refuseMove } from '../move-import.ts';
import { findImport, findOwnImport, shownImport } from '../read-import.ts';

export interface DescribeImport {
  importId: number;
  version: number;
  description: ImportDescription;
}

/** Says how the file is to be read; what its bytes disprove is refused with the line that does. */
export async function describeImport(
  { database: { sql } }: ImportDeps,
  actor: Actor,
  { importId, version, description }: DescribeImport,
): Promise<Import> {
  const row = await findOwnImport(sql, actor, { importId, action: 'imports.run' });
  const errors = descriptionFaults(row.kind, row.examination, description);
  if (errors.length > 0) throw refuseImport({ code: 'validation', errors });
  if (!(await updateDescription(sql, { importId, version }, description))) {
    throw await refuseMove(sql, { importId, version, action: 'describe' });
  }
  return shownImport(sql, await findImport(sql, importId));
}
