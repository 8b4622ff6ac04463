import type { RowProblem } from '@stockwire/shared/imports';
import type { Actor } from '../../../domain/actor.ts';
import { selectProblemsAfter, selectProblemTotal } from './describe/fix.queries.ts';
import type { ImportDeps } from './import-deps.ts';
import { findOwnImport } from './read-import.ts';

interface ListProblems {
  importId: number;
  /** Row number that the page goes on behind. */
  after: number;
  limit: number;
  code?: string | undefined;
}

/** A page of the rows that will not, or did not, go in, in the order of the file. */
export async function listProblems(
  { database: { sql } }: ImportDeps,
  actor: Actor,
  { importId, after, limit, code }: ListProblems,
): Promise<{ rows: RowProblem[]; total: number; nextRow: number | null }> {
  await findOwnImport(sql, actor, { importId, action: 'imports.read' });
  const found = await selectProblemsAfter(sql, { importId, after, limit: limit + 1, code });
  const rows = found.slice(0, limit);
  const nextRow = found.length > limit ? (rows.at(-1)?.row ?? null) : null;
  return { rows, total: await selectProblemTotal(sql, importId, code), nextRow };
}
