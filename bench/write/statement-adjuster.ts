import { openDatabase } from '../../apps/bff/src/platform/db/database.ts';
import type { Adjuster } from './adjuster.ts';
import { baselineFacts } from './baseline-facts.ts';
import { adjustInOneStatement } from './statement-adjuster.queries.ts';

export const STATEMENT_APPLICATION = 'bench statement';

/** Baseline (a): the four writes as one prepared statement an adjustment. */
export function statementAdjuster(
  { appUrl, poolSize }: { appUrl: string; poolSize: number },
  warehouseId: number,
): Adjuster {
  const { sql, close } = openDatabase({
    url: appUrl,
    applicationName: STATEMENT_APPLICATION,
    poolSize,
  });
  return {
    async adjust(adjustment) {
      const facts = baselineFacts(adjustment);
      const version = await adjustInOneStatement(sql, { ...adjustment, warehouseId, facts });
      if (version === undefined) throw new Error('an adjustment in one statement was refused');
      return version;
    },
    close,
  };
}
