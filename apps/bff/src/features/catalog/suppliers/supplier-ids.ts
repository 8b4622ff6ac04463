import { foldCode } from '@stockwire/shared/text';
import { refuseFields } from '../../../domain/catalog/refusals.ts';
import type { Orm } from '../../../platform/db/database.ts';
import { selectSupplierIds } from './supplier.queries.ts';

/** The ids of the suppliers that are named, by folded code; every unknown one is refused at once. */
export async function supplierIdsOf(
  orm: Orm,
  named: { code: string | null; pointer: string }[],
): Promise<Map<string, number>> {
  const asked = named.flatMap(({ code, pointer }) =>
    code === null ? [] : [{ codeKey: foldCode(code), pointer }],
  );
  if (asked.length === 0) return new Map();
  const found = await selectSupplierIds(orm, [...new Set(asked.map(({ codeKey }) => codeKey))]);
  const ids = new Map(found.map(({ codeKey, supplierId }) => [codeKey, supplierId]));
  const unknown = asked.filter(({ codeKey }) => !ids.has(codeKey));
  if (unknown.length > 0) {
    throw refuseFields(
      unknown.map(({ pointer }) => ({
        pointer,
        code: 'unknown-supplier',
        message: 'is no supplier in the catalog',
      })),
    );
  }
  return ids;
}
