import { MACHINE_REASONS, reasonFits } from '@stockwire/shared/reasons';
import type { Count } from '@stockwire/shared/stock-commands';
import { findBin, findItem, type Judgement, postAll, refused } from './decision.ts';
import type { BinQuantity, ItemState, LedgerState } from './ledger-state.ts';
import { quantityIn } from './post-movement.ts';
import { invalid, type StockRefusal } from './refusals.ts';

/**
 * A statement of fact about one bin, true at the moment its base was read. If the bin moved since, the
 * counter says whether the count holds now (`keep-count`) or its difference does (`keep-difference`).
 */
export function decideCount(state: LedgerState, command: Count): Judgement {
  const item = findItem(state, command.sku, '/sku');
  if (!item.ok) return item;
  const found = findBin(state, command.bin, '/bin');
  if (!found.ok) return found;
  const bin = quantityIn(item.value, found.value);
  const seen = command.resolve ? command.resolve.seen : command.base;
  if (seen.version !== bin.version || seen.quantity !== bin.quantity) {
    return refused(moved(item.value, bin, seen.version));
  }
  const delta = varianceOf(command, bin.quantity);
  const refusal = unfitting(command, delta, bin.quantity);
  if (refusal) return refused(refusal);
  const movement = { kind: 'count' as const, bin: found.value, toBin: null, delta };
  return postAll([{ item: item.value, movement }]);
}

function varianceOf(command: Count, quantityNow: number): number {
  if (command.resolve?.choice === 'keep-difference') return command.counted - command.base.quantity;
  return command.counted - quantityNow;
}

function unfitting(command: Count, delta: number, quantityNow: number): StockRefusal | null {
  if (quantityNow + delta < 0) {
    const message = `Keeping the difference would set the bin to ${quantityNow + delta}; count again.`;
    return invalid('/resolve/choice', 'below-zero', message);
  }
  const reason = command.reason ?? 'count-variance';
  if (MACHINE_REASONS.has(reason) || !reasonFits(reason, delta)) {
    return invalid(
      '/reason',
      'reason-sign',
      `The reason ${reason} does not fit a variance of ${delta}.`,
    );
  }
  return null;
}

function moved(item: ItemState, bin: BinQuantity, expectedVersion: number): StockRefusal {
  return {
    code: 'count-stale',
    sku: item.sku,
    bin: bin.code,
    expectedVersion,
    currentVersion: bin.version,
  };
}
