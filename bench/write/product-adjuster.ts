import type { LedgerWriter } from '../../apps/bff/src/features/stock/ledger-writer.ts';
import { submissionOf } from '../world/stock-world.ts';
import type { Adjuster, Adjustment } from './adjuster.ts';

/** Adjusts as the product does: by the ledger writer, here in this process. */
export function productAdjuster(
  { writer, close }: { writer: LedgerWriter; close: () => Promise<void> },
  warehouseId: number,
): Adjuster {
  return {
    async adjust({ item, commandId, expectedVersion }: Adjustment) {
      const submission = submissionOf({
        kind: 'adjust',
        sku: item.sku,
        delta: 1,
        reason: 'found',
        ...(expectedVersion !== null && { expectedVersion }),
      });
      const [outcome] = await writer.submit(warehouseId, [{ ...submission, commandId }]);
      if (!outcome?.accepted || !outcome.answer.level) {
        throw new Error(`an adjustment was refused: ${JSON.stringify(outcome)}`);
      }
      return outcome.answer.level.version;
    },
    close,
  };
}
