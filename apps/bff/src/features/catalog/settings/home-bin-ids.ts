import { foldCode } from '@stockwire/shared/text';
import { homeBinFault } from '../../../domain/catalog/home-bin.ts';
import { refuseFields } from '../../../domain/catalog/refusals.ts';
import type { Orm } from '../../../platform/db/database.ts';
import { selectBinsForShare } from '../bins/bin.queries.ts';

/** The ids of bins that may be homes, by folded code; every one that may not is refused at once. */
export async function homeBinIdsOf(
  orm: Orm,
  warehouseId: number,
  named: { code: string | null; pointer: string }[],
): Promise<Map<string, number>> {
  const asked = named.flatMap(({ code, pointer }) =>
    code === null ? [] : [{ codeKey: foldCode(code), pointer }],
  );
  if (asked.length === 0) return new Map();
  const codeKeys = [...new Set(asked.map(({ codeKey }) => codeKey))];
  const rows = await selectBinsForShare(orm, warehouseId, codeKeys);
  const bins = new Map(rows.map((row) => [row.codeKey, row]));
  const faults = asked.flatMap(
    ({ codeKey, pointer }) => homeBinFault(bins.get(codeKey), pointer) ?? [],
  );
  if (faults.length > 0) throw refuseFields(faults);
  return new Map(rows.map(({ codeKey, binId }) => [codeKey, binId]));
}
