import { isDeepStrictEqual } from 'node:util';
import type { CheckReport } from '@stockwire/shared/imports';
import { refuseImport } from '../../../../domain/imports/refusals.ts';
import type { Sql } from '../../../../platform/db/database.ts';
import type { ImportRow } from '../import-row.ts';
import { selectEarlierImports } from './earlier.queries.ts';

/** Refuses to start while it is open what becomes of rows that are in already. */
export async function refuseRepeats(sql: Sql, row: ImportRow): Promise<void> {
  const { state, checkReport, warehouseId } = row;
  if (state !== 'checked' || checkReport === null || warehouseId === null) return;
  const earlier = (await selectEarlierImports(sql, row)).map(({ importId }) => importId);
  // The check may have left the oldest out, for their number.
  const seen = row.earlierImports.length;
  if (!isDeepStrictEqual(seen === 0 ? earlier : earlier.slice(-seen), row.earlierImports)) {
    const advice = 'Another import wrote meanwhile. Check this one again.';
    throw refuseImport({ code: 'import-state', action: 'start', state, advice });
  }
  refuseOpenChoice(row, checkReport.repeats);
}

function refuseOpenChoice({ description }: ImportRow, repeats: CheckReport['repeats']): void {
  const { rows, imports, sameFile } = repeats;
  if (rows === 0 || description?.options.repeats != null) return;
  const importId = sameFile ?? imports.at(-1)?.importId ?? 0;
  throw refuseImport({ code: 'import-repeats', rows, importId });
}
