import type { Entry } from '@stockwire/shared/stock-entries';
import type { ItemStock } from '@stockwire/shared/stock-views';

/** What a person edits: one bin of an item, or its whole level when no bin is named. */
export type BinCode = string | null;

/** A figure as it was read, with the version that guards a change of it. */
export interface Figure {
  quantity: number;
  version: number;
}

/** The figure in an answer of the server; a bin that never held the item is empty at version 0. */
export function figureOf(stock: ItemStock, bin: BinCode): Figure {
  if (bin === null) return { quantity: stock.level.onHand, version: stock.level.version };
  const row = stock.bins.find((candidate) => candidate.bin === bin);
  return { quantity: row?.quantity ?? 0, version: row?.version ?? 0 };
}

/** What an entry did to the figure; what a move takes from one bin it brings to the other. */
export function effectOn(
  entry: Pick<Entry, 'bin' | 'toBin' | 'binDelta' | 'deltaOnHand'>,
  bin: BinCode,
) {
  if (bin === null) return entry.deltaOnHand;
  if (entry.toBin === bin) return entry.binDelta === 0 ? 0 : -entry.binDelta;
  return entry.bin === bin ? entry.binDelta : 0;
}

/** The entries that moved the figure's version: all of an item's for its level, else those that changed the bin. */
export function entriesAt(entries: readonly Entry[], bin: BinCode): Entry[] {
  return bin === null ? [...entries] : entries.filter((entry) => effectOn(entry, bin) !== 0);
}

export interface Step {
  entry: Entry;
  effect: number;
  /** The figure after this entry. */
  after: number;
}

/** Entries with the figure after each, reckoned back from now, since the first ones may be missing. */
export function stepsTo(quantityNow: number, entries: readonly Entry[], bin: BinCode): Step[] {
  let after = quantityNow;
  const steps: Step[] = [];
  for (const entry of entries.toReversed()) {
    const effect = effectOn(entry, bin);
    steps.push({ entry, effect, after });
    after -= effect;
  }
  return steps.reverse();
}
