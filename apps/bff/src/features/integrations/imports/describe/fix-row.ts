import { IMPORT_FIXES_MAX, type RowFix, type RowProblem } from '@stockwire/shared/imports';
import type { Actor } from '../../../../domain/actor.ts';
import { refuseImport } from '../../../../domain/imports/refusals.ts';
import { createRowReader } from '../../../../domain/imports/rows/row-reader.ts';
import type { Sql } from '../../../../platform/db/database.ts';
import { described } from '../check/check-import.ts';
import { sourceRows } from '../file/source-rows.ts';
import type { ImportDeps } from '../import-deps.ts';
import type { ImportRow } from '../import-row.ts';
import { refuseMove } from '../move-import.ts';
import { findOwnImport } from '../read-import.ts';
import { timeZoneOf } from '../work/time-zone-of.ts';
import {
  countFixes,
  deleteFix,
  selectOptionalProblem,
  updateOutdated,
  upsertFix,
} from './fix.queries.ts';

export interface FixRow {
  importId: number;
  row: number;
  fix: RowFix;
}

interface FixedRow {
  row: number;
  version: number;
  problems: Omit<RowProblem, 'fix' | 'cells'>[];
}

/** Puts other cells in the place of a row, or leaves it out; answers what the row says now. */
export async function fixRow(deps: ImportDeps, actor: Actor, command: FixRow): Promise<FixedRow> {
  const { sql } = deps.database;
  const { importId, row, fix } = command;
  const found = await findOwnImport(sql, actor, { importId, action: 'imports.run' });
  const problem = await selectOptionalProblem(sql, importId, row);
  if (problem === undefined) throw refuseImport({ code: 'not-found', what: 'row' });
  if ((await countFixes(sql, importId)) >= IMPORT_FIXES_MAX) throw refuseMoreFixes();
  const outdated = await updateOutdated(sql, importId);
  if (outdated === undefined) {
    throw await refuseMove(sql, { importId, version: found.version, action: 'fix' });
  }
  await writeFix(sql, command);
  const cells = 'cells' in fix ? fix.cells : null;
  const fault = cells === null ? null : await faultOf(deps, found, { ...problem, cells });
  const { line } = problem;
  const problems = fault === null ? [] : [{ row, line, ...fault }];
  return { row, version: outdated.version, problems };
}

function writeFix(sql: Sql, { importId, row, fix }: FixRow): Promise<void> {
  if ('undo' in fix) return deleteFix(sql, importId, row);
  return upsertFix(sql, { importId, row, cells: 'cells' in fix ? fix.cells : null });
}

async function faultOf(
  deps: ImportDeps,
  row: ImportRow,
  { line, cells }: { line: number; cells: string[] },
) {
  const columns = await columnsOf(deps, row);
  const timeZone = await timeZoneOf(deps, row);
  const read = createRowReader({ ...described(row), columns, timeZone });
  const result = read({ line, fields: cells, fault: null });
  return result.ok ? null : result.fault;
}

async function columnsOf({ database }: ImportDeps, row: ImportRow): Promise<readonly string[]> {
  for await (const { columns } of sourceRows(database.sql, row)) return columns;
  return [];
}

function refuseMoreFixes() {
  const message = `an import takes at most ${IMPORT_FIXES_MAX} fixes: correct the file instead`;
  return refuseImport({
    code: 'validation',
    errors: [{ pointer: '', code: 'too-many', message }],
  });
}
