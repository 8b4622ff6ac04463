import type { Placement } from '../demo-world.ts';
import type { Random } from '../random.ts';
import { PICKERS } from '../vocabulary/warehouses.ts';
import { type Weighted, weighted } from '../weighted.ts';
import type { Floor } from './floor.ts';
import { perhapsRefillShelf } from './put-away.ts';
import { perhapsOrder } from './supply.ts';
import { customerTime } from './working-day.ts';

const LINES_PER_SALE = [1, 1, 1, 2, 2, 3];
const LINES_PER_SALE_MEAN =
  LINES_PER_SALE.reduce((sum, lines) => sum + lines, 0) / LINES_PER_SALE.length;
const AT_TILL_SHARE = 0.45;
const REVERSED_SHARE = 0.004;

/** Goods that sell in bursts have a customer on few days, and then a large one. */
const BURST_SHARE = 0.07;
const BURST_FACTOR = 10;
const QUIET_FACTOR = 0.3;

/** How the year moves the seasons' goods, January first. */
const SEASONS = {
  christmas: [0.2, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2, 0.4, 0.8, 1.4, 2.2, 2.4],
  garden: [0.3, 0.5, 1.2, 1.9, 2.2, 2, 1.6, 1.3, 0.9, 0.6, 0.4, 0.3],
} as const;

/** How much more or less an item sells on this day than on average. */
function demandToday(random: Random, placement: Placement, month: number): number {
  if (placement.season) return SEASONS[placement.season][month - 1] ?? 1;
  if (placement.demand !== 'lumpy') return 1;
  return random.chance(BURST_SHARE) ? BURST_FACTOR : QUIET_FACTOR;
}

/** Plans the customers of the day. */
export function planSales(floor: Floor): void {
  const { day, random, plan } = floor;
  const wanted = weighted(
    plan.site.placements,
    (placement) => placement.saleLinesPerDay * demandToday(random, placement, day.month),
  );
  const lines = plan.site.character.saleLinesPerDay * plan.salesFactor * day.busyness;
  const sales = Math.round((lines / LINES_PER_SALE_MEAN) * (0.88 + random.unit() * 0.24));
  for (let sale = 0; sale < sales; sale += 1) {
    floor.tasks.at(customerTime(random, day), (atMs) => sell(floor, atMs, wanted));
  }
}

function sell(floor: Floor, atMs: number, wanted: Weighted<Placement>): void {
  const { random, model } = floor;
  const basket = new Map<string, number>();
  for (let line = random.pick(LINES_PER_SALE); line > 0; line -= 1) {
    const { sku, piecesPerLine } = wanted.draw(random);
    const pieces = Math.max(1, Math.round(piecesPerLine * random.spread()));
    const quantity = Math.min(pieces, model.sellable(sku));
    if (quantity > 0) basket.set(sku, quantity);
    else perhapsOrder(floor, sku);
  }
  if (basket.size === 0) return;
  const lines = [...basket].map(([sku, quantity]) => ({ sku, quantity }));
  const devices = random.chance(AT_TILL_SHARE) ? floor.plan.site.character.sellingDevices : PICKERS;
  const reference = floor.paper('SO');
  const posted = floor.post(atMs, random.pick(devices), { kind: 'sell', lines, reference });
  if (!posted) return;
  for (const { sku } of lines) {
    perhapsOrder(floor, sku);
    perhapsRefillShelf(floor, atMs, sku);
  }
  floor.perhapsReverse(atMs, posted, REVERSED_SHARE);
}
