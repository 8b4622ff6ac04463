import type { BinKind } from '@stockwire/shared/catalog';
import type { BinStock } from '@stockwire/shared/stock-level';
import { CORRECTIONS } from '../vocabulary/corrections.ts';
import { CONTROLLER, COUNTERS, PICKERS } from '../vocabulary/warehouses.ts';
import { weighted } from '../weighted.ts';
import type { Crew, ReadStock, Work } from './crew.ts';

const KINDS = weighted(CORRECTIONS, ({ weight }) => weight);
const VARIANCE_SHARE = 0.15;
const VARIANCES = [-2, -1, -1, 1, 2];

/** Somebody counts a shelf, having just read what should be on it. */
export async function count(crew: Crew, read: ReadStock): Promise<Work | null> {
  const { random } = crew;
  const shelf = await readShelf(crew, read);
  if (!shelf) return null;
  const { sku, bin, quantity, version } = shelf;
  const variance = random.chance(VARIANCE_SHARE) ? random.pick(VARIANCES) : 0;
  const counted = Math.max(0, quantity + variance);
  const base = { quantity, version };
  return { device: random.pick(COUNTERS), command: { kind: 'count', sku, bin, counted, base } };
}

/** Something was broken, lost, found or mistyped. */
export async function correct(crew: Crew, read: ReadStock): Promise<Work | null> {
  const { random } = crew;
  const shelf = await readShelf(crew, read);
  if (!shelf) return null;
  const { sku, bin, quantity } = shelf;
  const { reason, deltas, notes } = KINDS.draw(random);
  const delta = Math.max(-quantity, random.pick(deltas));
  if (delta === 0) return null;
  const note = random.pick(notes);
  const command = { kind: 'adjust' as const, sku, bin, delta, reason };
  const device = random.chance(0.5) ? CONTROLLER : random.pick(PICKERS);
  return { device, command: note === '' ? command : { ...command, note } };
}

/** Broken pieces are set aside. */
export async function setBrokenAside(crew: Crew, read: ReadStock): Promise<Work | null> {
  const { random } = crew;
  const shelf = await readShelf(crew, read);
  const quantity = Math.min(shelf?.quantity ?? 0, random.between(1, 2));
  if (!shelf || quantity === 0) return null;
  const to = sideBin(crew, 'damaged');
  const command = { kind: 'move' as const, sku: shelf.sku, from: shelf.bin, to, quantity };
  return { device: random.pick(PICKERS), command };
}

/** A customer brings something back. */
export function takeReturn(crew: Crew): Work {
  const { random, wanted, site } = crew;
  const { sku } = wanted.draw(random);
  const bin = sideBin(crew, 'quality-hold');
  const delta = random.between(1, 2);
  const reason = 'customer-return';
  return {
    device: random.pick(site.character.sellingDevices),
    command: { kind: 'adjust', sku, bin, delta, reason },
  };
}

/** What was held is looked at: back to the shelf, or written off. */
export async function settle(crew: Crew, read: ReadStock): Promise<Work | null> {
  const { random, wanted } = crew;
  const { sku } = wanted.draw(random);
  const stock = await read(sku);
  const held = stock?.bins.find(({ kind, quantity }) => isAside(kind) && quantity > 0);
  if (!stock || !held) return null;
  const { bin, kind, quantity } = held;
  const { homeBin } = stock.level;
  if (kind === 'quality-hold' && homeBin !== null) {
    const command = { kind: 'move' as const, sku, from: bin, to: homeBin, quantity };
    return { device: random.pick(PICKERS), command };
  }
  const reason = kind === 'damaged' ? 'damaged-in-handling' : 'return-not-resaleable';
  const command = { kind: 'adjust' as const, sku, bin, delta: -quantity, reason } as const;
  return { device: CONTROLLER, command };
}

/** The controller finds a sale to be a mistake. */
export function reverse(crew: Crew): Work | null {
  const seq = crew.lastSaleSeq;
  if (seq === null) return null;
  crew.lastSaleSeq = null;
  return { device: CONTROLLER, command: { kind: 'reverse', seq, reason: 'data-entry-error' } };
}

async function readShelf(
  { random, wanted }: Crew,
  read: ReadStock,
): Promise<(BinStock & { sku: string }) | null> {
  const { sku } = wanted.draw(random);
  const stock = await read(sku);
  const shelf = stock?.bins.find(({ isHome, retired }) => isHome && !retired);
  return shelf ? { ...shelf, sku } : null;
}

function isAside(kind: BinKind): boolean {
  return kind === 'quality-hold' || kind === 'damaged';
}

function sideBin({ site, random }: Crew, kind: BinKind): string {
  return random.pick(site.bins.filter((bin) => bin.kind === kind)).code;
}
