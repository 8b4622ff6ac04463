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
  if (command.bin === undefined) return adjustAnywhere(state, item.value, command);
  const bin = findBin(state, command.bin, '/bin');
  if (!bin.ok) return bin;
  const { version } = quantityIn(item.value, bin.value);
  const refusal = unfitting(command) ?? stale(command, { bin: bin.value.code, version });
  return refusal ? refused(refusal) : addOrTake(item.value, bin.value, command.delta);
}

function adjustAnywhere(state: LedgerState, item: ItemState, command: Adjustment): Judgement {
  const refusal = unfitting(command) ?? stale(command, { bin: null, version: item.version });
  if (refusal) return refused(refusal);
  if (command.delta > 0) return addOrTake(item, defaultBin(state, item), command.delta);
  const quantity = -command.delta;
  if (quantity > item.figures.sellable) {
    return refused(insufficient(item, quantity, item.figures.sellable));
  }
  return postAll(takeFromStorage(item, quantity, 'adjust'));
}

function addOrTake(item: ItemState, bin: BinFacts, delta: number): Judgement {
  return postAll([{ item, movement: { kind: 'adjust', bin, toBin: null, delta } }]);
}

/** Pieces added without a bin go home, or to UNPLACED until the item has a home. */
function defaultBin(state: LedgerState, item: ItemState): BinFacts {
  const bin = item.homeBin ?? state.bins.get(UNPLACED_BIN);
  if (!bin) throw new Error(`the warehouse has lost its bin ${UNPLACED_BIN}`);
  return bin;
}

/** What is wrong with an adjustment whatever the stock is. */
export function unfitting({ delta, reason }: Adjustment): StockRefusal | null {
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

function stale(
  { sku, expectedVersion }: Adjustment,
  { bin, version }: { bin: string | null; version: number },
): StockRefusal | null {
  if (expectedVersion === undefined || expectedVersion === version) return null;
  return { code: 'version-conflict', sku, bin, expectedVersion, currentVersion: version };
}
