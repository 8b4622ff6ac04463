import { RECEIVING_BIN } from '@stockwire/shared/catalog';
import type { Receipt } from '@stockwire/shared/stock-commands';
import { findBin, findItem, type Judgement, postAll } from './decision.ts';
import type { ItemState, LedgerState } from './ledger-state.ts';
import type { Movement } from './post-movement.ts';

/** Goods arrived: each line adds to its bin, or to RECEIVING. */
export function decideReceive(state: LedgerState, command: Receipt): Judgement {
  const movements: { item: ItemState; movement: Movement }[] = [];
  for (const [index, line] of command.lines.entries()) {
    const item = findItem(state, line.sku, `/lines/${index}/sku`);
    if (!item.ok) return item;
    const bin = findBin(state, line.bin ?? RECEIVING_BIN, `/lines/${index}/bin`);
    if (!bin.ok) return bin;
    const movement: Movement = {
      kind: 'receive',
      bin: bin.value,
      toBin: null,
      delta: line.quantity,
    };
    movements.push({ item: item.value, movement });
  }
  return postAll(movements);
}
