import { isDeepStrictEqual } from 'node:util';
import type { CheckReport } from '@stockwire/shared/imports';
import { refuseImport } from '../../../../domain/imports/refusals.ts';
import type { Sql } from '../../../../platform/db/database.ts';
import type { ImportRow } from '../import-row.ts';
import { type OpenImport, selectEarlierImports, selectOptionalOpen } from './earlier.queries.ts';

/** Refuses to start while it is open what becomes of rows that are in already. */
export async function refuseRepeats(sql: Sql, row: ImportRow): Promise<void> {
  const { state, checkReport, warehouseId } = row;
  if (state !== 'checked' || checkReport === null || warehouseId === null) return;
  const refuse = (advice: string) =>
    refuseImport({ code: 'import-state', action: 'start', state, advice });
  const open = await selectOptionalOpen(sql, row);
  if (open !== undefined) throw refuse(openText(open));
  if (await wroteMeanwhile(sql, row)) {
    throw refuse('Another import wrote meanwhile. Check this one again.');
  }
  refuseOpenChoice(row, checkReport.repeats);
}

/** What an earlier import has written and not saved, nobody can tell from new rows. */
function openText({ importId, state }: OpenImport): string {
  return state === 'failed'
    ? `Import ${importId} failed before its last rows were accounted for: go on with it, or cancel it, and check this one again.`
    : `The last rows of import ${importId} are being accounted for. Wait a moment and check this one again.`;
}

async function wroteMeanwhile(sql: Sql, row: ImportRow): Promise<boolean> {
  const all = await selectEarlierImports(sql, row);
  // The check may have left the oldest out, for their number.
  const seen = row.earlierImports.length;
  const earlier = seen === 0 ? all : all.slice(-seen);
  const ids = earlier.map(({ importId }) => importId);
  const rows = earlier.reduce((sum, one) => sum + one.rows, 0);
  return !isDeepStrictEqual(ids, row.earlierImports) || rows !== row.earlierRows;
}

function refuseOpenChoice({ description }: ImportRow, repeats: CheckReport['repeats']): void {
  const { rows, imports, sameFile } = repeats;
  if (rows === 0 || description?.options.repeats != null) return;
  const importId = sameFile ?? imports.at(-1)?.importId ?? 0;
  throw refuseImport({ code: 'import-repeats', rows, importId });
}
