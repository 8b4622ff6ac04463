import type { BinKind } from '@stockwire/shared/catalog';
import { foldCode } from '@stockwire/shared/text';
import {
  type BinFacts,
  type BinQuantity,
  type ItemState,
  type LedgerState,
  NO_FIGURES,
} from '../src/domain/stock/ledger-state.ts';

const KINDS: Record<string, BinKind> = {
  RECEIVING: 'receiving',
  STAGE: 'staging',
  HOLD: 'quality-hold',
  DMG: 'damaged',
};

/** A bin whose kind follows from its code: RECEIVING, STAGE, HOLD, DMG, and storage for the rest. */
export function aBinFact(code: string, binId: number, rest: Partial<BinFacts> = {}): BinFacts {
  return { binId, code, kind: KINDS[code] ?? 'storage', retired: false, ...rest };
}

/** A state with items that lie in bins: `{ PLATE: { 'A-01': 10 } }`; RECEIVING and UNPLACED are there. */
export function aLedgerState(
  stock: Record<string, Record<string, number>>,
  { homes = {}, retired = [] }: { homes?: Record<string, string>; retired?: string[] } = {},
): LedgerState {
  const codes = new Set(['RECEIVING', 'UNPLACED', ...Object.values(homes), ...retired]);
  for (const bins of Object.values(stock)) for (const code of Object.keys(bins)) codes.add(code);
  const bins = new Map<string, BinFacts>();
  for (const code of codes) {
    bins.set(code, aBinFact(code, bins.size + 1, { retired: retired.includes(code) }));
  }
  const items = new Map<string, ItemState>();
  for (const [sku, quantities] of Object.entries(stock)) {
    const home = bins.get(homes[sku] ?? '') ?? null;
    items.set(foldCode(sku), anItemState(sku, items.size + 1, { bins, quantities, home }));
  }
  const itemKeys = new Map([...items].map(([key, { itemId }]) => [itemId, key]));
  return { items, itemKeys, bins, past: new Map() };
}

function anItemState(
  sku: string,
  itemId: number,
  place: { bins: Map<string, BinFacts>; quantities: Record<string, number>; home: BinFacts | null },
): ItemState {
  const held = new Map<number, BinQuantity>();
  let onHand = 0;
  let sellable = 0;
  for (const [code, quantity] of Object.entries(place.quantities)) {
    const bin = place.bins.get(code);
    if (!bin || quantity === 0) continue;
    held.set(bin.binId, { ...bin, quantity, version: 1 });
    onHand += quantity;
    if (bin.kind === 'storage') sellable += quantity;
  }
  const figures = { ...NO_FIGURES, onHand, sellable };
  return { itemId, sku, homeBin: place.home, figures, version: held.size, bins: held };
}
