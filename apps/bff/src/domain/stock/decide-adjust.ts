import { UNPLACED_BIN } from '@stockwire/shared/catalog';
import { MACHINE_REASONS, reasonFits } from '@stockwire/shared/reasons';
import type { Adjustment } from '@stockwire/shared/stock-commands';
import {
  findBin,
  findItem,
  insufficient,
  type Judgement,
  postAll,
  refused,
  takeFromStorage,
} from './decision.ts';
import type { BinFacts, ItemState, LedgerState } from './ledger-state.ts';
import { quantityIn } from './post-movement.ts';
import { invalid, type StockRefusal } from './refusals.ts';

/** A reasoned change by a delta: true whatever the figure is now, unless a version is expected. */
export function decideAdjust(state: LedgerState, command: Adjustment): Judgement {
  const item = findItem(state, command.sku, '/sku');
  if (!item.ok) return item;
  const bin = command.bin === undefined ? null : findBin(state, command.bin, '/bin');
  if (bin && !bin.ok) return bin;
  const named = bin ? bin.value : null;
  const refusal = unfitting(command) ?? stale(item.value, named, command.expectedVersion);
  if (refusal) return refused(refusal);
  return named || command.delta > 0
    ? addOrTakeInBin(item.value, named ?? defaultBin(state, item.value), command.delta)
    : takeAnywhere(item.value, -command.delta);
}

function addOrTakeInBin(item: ItemState, bin: BinFacts, delta: number): Judgement {
  return postAll([{ item, movement: { kind: 'adjust', bin, toBin: null, delta } }]);
}

function takeAnywhere(item: ItemState, quantity: number): Judgement {
  if (quantity > item.figures.sellable) {
    return refused(insufficient(item, quantity, item.figures.sellable));
  }
  return postAll(takeFromStorage(item, quantity, 'adjust'));
}

/** Pieces added without a bin go home, or to UNPLACED until the item has a home. */
function defaultBin(state: LedgerState, item: ItemState): BinFacts {
  const bin = item.homeBin ?? state.bins.get(UNPLACED_BIN);
  if (!bin) throw new Error(`the warehouse has lost its bin ${UNPLACED_BIN}`);
  return bin;
}

function unfitting({ delta, reason }: Adjustment): StockRefusal | null {
  if (delta === 0) {
    return invalid(
      '/delta',
      'zero-delta',
      'A change of zero changes nothing; count the bin instead.',
    );
  }
  if (MACHINE_REASONS.has(reason)) {
    return invalid(
      '/reason',
      'machine-reason',
      `Only the system itself may give the reason ${reason}.`,
    );
  }
  if (!reasonFits(reason, delta)) {
    const way = delta > 0 ? 'adds' : 'takes';
    return invalid(
      '/reason',
      'reason-sign',
      `The reason ${reason} does not fit a change that ${way}.`,
    );
  }
  return null;
}

function stale(item: ItemState, bin: BinFacts | null, expected?: number): StockRefusal | null {
  if (expected === undefined) return null;
  const currentVersion = bin ? quantityIn(item, bin).version : item.version;
  if (currentVersion === expected) return null;
  return {
    code: 'version-conflict',
    sku: item.sku,
    bin: bin ? bin.code : null,
    expectedVersion: expected,
    currentVersion,
  };
}
