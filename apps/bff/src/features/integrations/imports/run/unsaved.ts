import type { SqlOrTx } from '../../../../platform/db/database.ts';
import { selectCommandSeqsBehind } from '../../../stock/reads/import-effect.queries.ts';
import type { ImportRow } from '../import-row.ts';
import { selectLastCommandSeqs } from './run.queries.ts';
import { importCommandPrefix } from './wave.ts';

/** Commands that a process wrote and died, or failed, before it could save: the last ones of all. */
export async function selectUnsavedSeqs(
  sql: SqlOrTx,
  { importId, warehouseId, runCursor, rowsTotal }: ImportRow,
): Promise<number[]> {
  if (warehouseId === null || runCursor >= rowsTotal) return [];
  const saved = new Set(await selectLastCommandSeqs(sql, importId));
  const seq = saved.size === 0 ? 0 : Math.min(...saved) - 1;
  const prefix = importCommandPrefix(importId);
  const found = await selectCommandSeqsBehind(sql, { warehouseId, prefix, seq });
  return found.filter((one) => !saved.has(one));
}
