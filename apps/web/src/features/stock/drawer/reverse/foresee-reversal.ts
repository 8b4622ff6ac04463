import type { Entry } from '@stockwire/shared/stock-entries';
import { availableOf, type BinStock, type Figures } from '@stockwire/shared/stock-level';

/** What an item has in a warehouse, as far as a reversal can change it. */
export interface StockNow {
  level: Figures;
  bins: readonly Pick<BinStock, 'bin' | 'kind' | 'quantity' | 'retired'>[];
}

interface Figure {
  was: number;
  next: number;
}

/** What a reversal leads to for one item. */
export interface Effect {
  sku: string;
  onHand: Figure;
  available: Figure;
}

/** Why the ledger would refuse. */
export type Obstacle =
  | { why: 'too-few'; sku: string; bin: string; there: number; needed: number }
  | { why: 'bin-retired'; sku: string; bin: string };

export interface Foreseen {
  effects: Effect[];
  /** The first line that cannot be posted; null when all can. */
  obstacle: Obstacle | null;
}

interface Bin {
  bin: string;
  isSellable: boolean;
  quantity: number;
  retired: boolean;
}

interface Item {
  onHand: number;
  available: number;
  bins: Map<string, Bin>;
}

/**
 * Plays the reversal of a command through on the figures of now, last entry first, by the ledger's own
 * rules. Items whose figures are not given are passed over. The ledger still decides: others post too.
 */
export function foreseeReversal(
  entries: readonly Entry[],
  stocks: ReadonlyMap<string, StockNow>,
): Foreseen {
  const items = new Map([...stocks].map(([sku, stock]) => [sku, itemOf(stock)]));
  let obstacle: Obstacle | null = null;
  for (const { sku, bin, toBin, binDelta } of entries.toReversed()) {
    const item = items.get(sku);
    if (item === undefined || bin === null) continue;
    const hindered = change(item, { sku, bin, delta: -binDelta });
    const hinderedToo = toBin === null ? null : change(item, { sku, bin: toBin, delta: binDelta });
    obstacle ??= hindered ?? hinderedToo;
  }
  const effects = [...items].map(([sku, { onHand, available }]) => {
    const level = stocks.get(sku)?.level;
    return {
      sku,
      onHand: { was: level?.onHand ?? 0, next: onHand },
      available: { was: level ? availableOf(level) : 0, next: available },
    };
  });
  return { effects, obstacle };
}

function itemOf({ level, bins }: StockNow): Item {
  return {
    onHand: level.onHand,
    available: availableOf(level),
    bins: new Map(
      bins.map(({ bin, kind, quantity, retired }) => [
        bin,
        { bin, isSellable: kind === 'storage', quantity, retired },
      ]),
    ),
  };
}

function change(
  item: Item,
  { sku, bin, delta }: { sku: string; bin: string; delta: number },
): Obstacle | null {
  const known = item.bins.get(bin) ?? { bin, isSellable: true, quantity: 0, retired: false };
  const there = known.quantity;
  item.bins.set(bin, { ...known, quantity: there + delta });
  item.onHand += delta;
  if (known.isSellable) item.available += delta;
  if (delta > 0 && known.retired) return { why: 'bin-retired', sku, bin };
  return there + delta < 0 ? { why: 'too-few', sku, bin, there, needed: -delta } : null;
}
