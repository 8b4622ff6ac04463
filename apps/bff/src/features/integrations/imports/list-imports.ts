import type { Import, ImportKind } from '@stockwire/shared/imports';
import { QUANTITY_MAX } from '@stockwire/shared/limits';
import type { Actor } from '../../../domain/actor.ts';
import { warehousesFor } from '../../../domain/identity/may.ts';
import { selectImportsBefore } from './import.queries.ts';
import type { ImportDeps } from './import-deps.ts';
import { toImport } from './import-row.ts';
import { selectProfiles } from './profiles/profile.queries.ts';

interface ListImports {
  warehouseId?: number | undefined;
  kind?: ImportKind | undefined;
  /** The last id of the page before. */
  before?: number | undefined;
  limit: number;
}

/** A page of the imports that somebody may read, newest first. */
export async function listImports(
  { database: { sql } }: ImportDeps,
  actor: Actor,
  { warehouseId, kind, before = QUANTITY_MAX, limit }: ListImports,
): Promise<{ rows: Import[]; nextCursor: string | null }> {
  const places = warehousesFor(actor, 'imports.read');
  const found = await selectImportsBefore(sql, {
    warehouseId,
    kind,
    before,
    limit: limit + 1,
    within: places === 'all' ? null : [...places],
  });
  const page = found.slice(0, limit);
  const profiles = await selectProfiles(sql, undefined);
  const rows = page.map((row) =>
    toImport(
      row,
      profiles.filter((profile) => profile.kind === row.kind),
    ),
  );
  const last = page.at(-1);
  const nextCursor = found.length > limit && last !== undefined ? String(last.importId) : null;
  return { rows, nextCursor };
}
