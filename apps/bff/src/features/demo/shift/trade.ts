import { RECEIVING_BIN } from '@stockwire/shared/catalog';
import type { BinStock } from '@stockwire/shared/stock-level';
import type { ItemStock } from '@stockwire/shared/stock-views';
import { PICKERS, RECEIVERS } from '../vocabulary/warehouses.ts';
import { type Crew, type ReadStock, remember, takeErrands, type Work } from './crew.ts';

const LINES_PER_SALE = [1, 1, 1, 2, 2, 3];
const LINES_PER_DELIVERY_MAX = 4;

/** A customer takes what there is of one to three items. */
export async function sell(crew: Crew, read: ReadStock): Promise<Work | null> {
  const { random, wanted, site } = crew;
  const basket = new Map<string, number>();
  for (let line = random.pick(LINES_PER_SALE); line > 0; line -= 1) {
    const { sku, piecesPerLine } = wanted.draw(random);
    const stock = await read(sku);
    if (!stock) continue;
    const pieces = Math.max(1, Math.round(piecesPerLine * random.spread()));
    const quantity = Math.min(pieces, stock.level.available);
    if (quantity > 0) basket.set(sku, quantity);
    noteErrands(crew, stock, quantity);
  }
  if (basket.size === 0) return null;
  const lines = [...basket].map(([sku, quantity]) => ({ sku, quantity }));
  const device = random.pick(random.chance(0.5) ? site.character.sellingDevices : PICKERS);
  return { device, command: { kind: 'sell', lines } };
}

function noteErrands(crew: Crew, { level, bins }: ItemStock, sold: number): void {
  const placement = crew.placements.get(level.sku);
  const arrived = quantityIn(bins, RECEIVING_BIN);
  if (arrived > 0) remember(crew.arrivedSkus, level.sku);
  if (placement && level.available - sold + arrived <= placement.restockAtPieces) {
    remember(crew.lowSkus, level.sku);
  }
}

/** A lorry brings some of what ran low. */
export function receive(crew: Crew): Work | null {
  const { random } = crew;
  const skus = takeErrands(crew.lowSkus, random.between(1, LINES_PER_DELIVERY_MAX));
  const lines = skus.flatMap((sku) => {
    const placement = crew.placements.get(sku);
    return placement ? [{ sku, quantity: placement.orderPieces }] : [];
  });
  if (lines.length === 0) return null;
  for (const { sku } of lines) remember(crew.arrivedSkus, sku);
  return { device: random.pick(RECEIVERS), command: { kind: 'receive', lines } };
}

/** What lies in receiving goes to its shelf. */
export async function putAway(crew: Crew, read: ReadStock): Promise<Work | null> {
  const [sku] = takeErrands(crew.arrivedSkus, 1);
  const stock = sku === undefined ? null : await read(sku);
  if (!stock) return null;
  const quantity = quantityIn(stock.bins, RECEIVING_BIN);
  const { homeBin } = stock.level;
  if (quantity === 0 || homeBin === null) return null;
  const command = {
    kind: 'move' as const,
    sku: stock.level.sku,
    from: RECEIVING_BIN,
    to: homeBin,
    quantity,
  };
  return { device: crew.random.pick(PICKERS), command };
}

function quantityIn(bins: readonly BinStock[], code: string): number {
  return bins.find(({ bin }) => bin === code)?.quantity ?? 0;
}
