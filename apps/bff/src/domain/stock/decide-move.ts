import type { Move } from '@stockwire/shared/stock-commands';
import { findBin, findItem, type Judgement, postAll, refused } from './decision.ts';
import type { LedgerState } from './ledger-state.ts';
import { invalid } from './refusals.ts';

/** Pieces change their bin: put away, replenish, quality hold, damaged, and back. One entry. */
export function decideMove(state: LedgerState, command: Move): Judgement {
  const item = findItem(state, command.sku, '/sku');
  if (!item.ok) return item;
  const from = findBin(state, command.from, '/from');
  if (!from.ok) return from;
  const to = findBin(state, command.to, '/to');
  if (!to.ok) return to;
  if (from.value.binId === to.value.binId) {
    return refused(invalid('/to', 'same-bin', 'The pieces are in this bin already.'));
  }
  // Goods in staging are picked for an order: only pick, un-pick and ship may touch them.
  if (from.value.kind === 'staging') {
    return refused(invalid('/from', 'picked-goods', 'Pieces in staging are picked for an order.'));
  }
  if (to.value.kind === 'staging') {
    return refused(invalid('/to', 'picked-goods', 'Pieces come to staging by picking only.'));
  }
  const movement = {
    kind: 'move' as const,
    bin: from.value,
    toBin: to.value,
    delta: -command.quantity,
  };
  return postAll([{ item: item.value, movement }]);
}
