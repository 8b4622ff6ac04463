import { QUANTITY_MAX } from '@stockwire/shared/limits';
import type { EntryKind, Figures } from '@stockwire/shared/stock-level';
import type { BinFacts, BinQuantity, EntryDraft, ItemState } from './ledger-state.ts';
import type { StockRefusal } from './refusals.ts';

/** `delta` is the change of `bin`; with `toBin` that bin changes by the opposite. */
export interface Movement {
  kind: EntryKind;
  bin: BinFacts;
  toBin: BinFacts | null;
  delta: number;
}

export type Posted =
  | { ok: true; item: ItemState; entry: EntryDraft }
  | { ok: false; refusal: StockRefusal };

/**
 * Posts one physical movement of one item: the only place where quantities are added.
 * Refuses what would go below zero or beyond 2^31−1, and pieces into a retired bin.
 */
export function postMovement(item: ItemState, movement: Movement): Posted {
  const { bin, toBin, delta } = movement;
  const refusal = blockedBin(item, bin, delta) ?? (toBin && blockedBin(item, toBin, -delta));
  if (refusal) return { ok: false, refusal };

  const deltaOnHand = toBin === null ? delta : 0;
  const deltaSellable = sellableShare(bin, delta) + (toBin ? sellableShare(toBin, -delta) : 0);
  const figures = addTo(item.figures, deltaOnHand, deltaSellable);
  if (figures.onHand > QUANTITY_MAX) {
    return { ok: false, refusal: { code: 'quantity-overflow', sku: item.sku, bin: null } };
  }
  const after: ItemState = {
    itemId: item.itemId,
    sku: item.sku,
    homeBin: item.homeBin,
    figures,
    version: item.version + 1,
    bins: withBins(item, movement),
  };
  const entry: EntryDraft = {
    kind: movement.kind,
    itemId: item.itemId,
    sku: item.sku,
    bin,
    toBin,
    binDelta: delta,
    deltaOnHand,
    deltaSellable,
    version: after.version,
    figures,
  };
  return { ok: true, item: after, entry };
}

/** What lies of the item in a bin; a bin that never held any is empty at version 0. */
export function quantityIn(item: ItemState, bin: BinFacts): BinQuantity {
  return item.bins.get(bin.binId) ?? { ...bin, quantity: 0, version: 0 };
}

function sellableShare(bin: BinFacts, delta: number): number {
  return bin.kind === 'storage' ? delta : 0;
}

function addTo(figures: Figures, deltaOnHand: number, deltaSellable: number): Figures {
  return {
    onHand: figures.onHand + deltaOnHand,
    sellable: figures.sellable + deltaSellable,
    held: figures.held,
    allocated: figures.allocated,
    short: figures.short,
  };
}

function blockedBin(item: ItemState, bin: BinFacts, delta: number): StockRefusal | null {
  const { quantity } = quantityIn(item, bin);
  if (delta > 0 && bin.retired) return { code: 'bin-retired', sku: item.sku, bin: bin.code };
  if (quantity + delta < 0) {
    return {
      code: 'insufficient-stock',
      sku: item.sku,
      bin: bin.code,
      requested: -delta,
      available: quantity,
    };
  }
  if (quantity + delta > QUANTITY_MAX) {
    return { code: 'quantity-overflow', sku: item.sku, bin: bin.code };
  }
  return null;
}

function withBins(item: ItemState, { bin, toBin, delta }: Movement) {
  // A count without variance is a fact about the bin, but its quantity and version stay.
  if (delta === 0) return item.bins;
  const bins = new Map(item.bins);
  bins.set(bin.binId, changed(quantityIn(item, bin), delta));
  if (toBin) bins.set(toBin.binId, changed(quantityIn(item, toBin), -delta));
  return bins;
}

function changed(bin: BinQuantity, delta: number): BinQuantity {
  return { ...bin, quantity: bin.quantity + delta, version: bin.version + 1 };
}
