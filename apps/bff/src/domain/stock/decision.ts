import { availableOf } from '@stockwire/shared/stock-level';
import { foldCode } from '@stockwire/shared/text';
import type {
  BinFacts,
  BinQuantity,
  Decision,
  EntryDraft,
  ItemState,
  LedgerState,
} from './ledger-state.ts';
import { type Movement, postMovement } from './post-movement.ts';
import { invalid, type StockRefusal } from './refusals.ts';

export type Judgement = { ok: true; decision: Decision } | { ok: false; refusal: StockRefusal };
export type Found<T> = { ok: true; value: T } | { ok: false; refusal: StockRefusal };

export function refused(refusal: StockRefusal): { ok: false; refusal: StockRefusal } {
  return { ok: false, refusal };
}

export function findItem(state: LedgerState, sku: string, pointer: string): Found<ItemState> {
  const value = state.items.get(foldCode(sku));
  if (value) return { ok: true, value };
  return refused(invalid(pointer, 'unknown-sku', `No item has the SKU ${sku}.`));
}

export function findBin(state: LedgerState, code: string, pointer: string): Found<BinFacts> {
  const value = state.bins.get(foldCode(code));
  if (value) return { ok: true, value };
  return refused(invalid(pointer, 'unknown-bin', `This warehouse has no bin ${code}.`));
}

/** Posts movements one after another, each on the state the one before left; all or nothing. */
export function postAll(
  movements: Iterable<{ item: ItemState; movement: Movement }>,
  reversesSeq: number | null = null,
): Judgement {
  const items = new Map<number, ItemState>();
  const entries: EntryDraft[] = [];
  for (const { item, movement } of movements) {
    const posted = postMovement(items.get(item.itemId) ?? item, movement);
    if (!posted.ok) return posted;
    items.set(item.itemId, posted.item);
    entries.push(posted.entry);
  }
  return { ok: true, decision: { entries, items: [...items.values()], reversesSeq } };
}

/** Where pieces are taken from when no bin is named: the home bin, then storage bins by code. */
function storageBinsInTakingOrder(item: ItemState): BinQuantity[] {
  const home = item.homeBin?.binId;
  return [...item.bins.values()]
    .filter((bin) => bin.kind === 'storage' && bin.quantity > 0)
    .sort((a, b) => Number(b.binId === home) - Number(a.binId === home) || compare(a.code, b.code));
}

/** Splits `quantity` over the storage bins in taking order; the caller has checked that it is there. */
export function takeFromStorage(item: ItemState, quantity: number, kind: Movement['kind']) {
  const taken: { item: ItemState; movement: Movement }[] = [];
  let left = quantity;
  for (const bin of storageBinsInTakingOrder(item)) {
    if (left === 0) break;
    const pieces = Math.min(left, bin.quantity);
    taken.push({ item, movement: { kind, bin, toBin: null, delta: -pieces } });
    left -= pieces;
  }
  return taken;
}

export function insufficient(item: ItemState, requested: number, available: number): StockRefusal {
  return { code: 'insufficient-stock', sku: item.sku, bin: null, requested, available };
}

export function availableIn(item: ItemState): number {
  return availableOf(item.figures);
}

/** Code-unit order: the same on every node and in every locale. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
