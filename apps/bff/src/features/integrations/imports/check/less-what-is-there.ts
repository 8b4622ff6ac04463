import type { PlannedSku } from '../../../../domain/imports/sku-plan.ts';
import type { SqlOrTx } from '../../../../platform/db/database.ts';
import { selectAvailableBySku } from '../../../stock/reads/available-by-sku.queries.ts';

/** Keeps a statement's parameters to some hundred kilobytes. */
const SKUS_PER_STATEMENT = 5_000;

/** The openings that are needed beside what the warehouse has of those items already. */
export async function lessWhatIsThere(
  sql: SqlOrTx,
  warehouseId: number | null,
  skus: PlannedSku[],
): Promise<PlannedSku[]> {
  if (warehouseId === null) return skus;
  const needed = skus.filter(({ opening }) => opening > 0).map(({ skuKey }) => skuKey);
  const there = new Map<string, number>();
  for (let from = 0; from < needed.length; from += SKUS_PER_STATEMENT) {
    const some = needed.slice(from, from + SKUS_PER_STATEMENT);
    for (const { skuKey, available } of await selectAvailableBySku(sql, warehouseId, some)) {
      there.set(skuKey, available);
    }
  }
  return skus.map((sku) => ({
    ...sku,
    opening: Math.max(0, sku.opening - Math.max(0, there.get(sku.skuKey) ?? 0)),
  }));
}
