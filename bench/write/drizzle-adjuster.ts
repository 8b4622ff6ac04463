import { openDatabase } from '../../apps/bff/src/platform/db/database.ts';
import type { Adjuster } from './adjuster.ts';
import { baselineFacts } from './baseline-facts.ts';
import { adjustInDrizzleTransaction } from './drizzle-adjuster.queries.ts';

export const DRIZZLE_APPLICATION = 'bench drizzle';

/** Baseline (b): an interactive Drizzle transaction an adjustment. */
export function drizzleAdjuster(
  { appUrl, poolSize }: { appUrl: string; poolSize: number },
  warehouseId: number,
): Adjuster {
  const database = openDatabase({ url: appUrl, applicationName: DRIZZLE_APPLICATION, poolSize });
  return {
    adjust(adjustment) {
      const facts = baselineFacts(adjustment);
      return adjustInDrizzleTransaction(database, { ...adjustment, warehouseId, facts });
    },
    close: database.close,
  };
}
