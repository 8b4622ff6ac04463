import { COUNTERS } from '../vocabulary/warehouses.ts';
import type { Floor } from './floor.ts';
import { timeWithin } from './working-day.ts';

/** Bins counted on a full weekday of the full demo. */
const COUNTS_PER_DAY = { min: 16, max: 26 };
const COUNTS_PER_DAY_MIN = 2;
const VARIANCE_SHARE = 0.13;
/** More is missing than found, and seldom by much. */
const VARIANCES = [-4, -3, -2, -2, -1, -1, -1, 1, 1, 2, 3];

/** Plans the day's cycle counts: a few bins, most of them as the ledger says. */
export function planCounts(floor: Floor): void {
  const { random, day, plan } = floor;
  const planned = random.between(COUNTS_PER_DAY.min, COUNTS_PER_DAY.max) * plan.salesFactor;
  const counts = Math.max(COUNTS_PER_DAY_MIN, Math.round(planned * day.busyness));
  const device = random.pick(COUNTERS);
  for (let count = 0; count < counts; count += 1) {
    const { sku, homeBin } = random.pick(plan.site.placements);
    floor.tasks.at(timeWithin(random, day, { from: 0.1, to: 0.9 }), (atMs) => {
      countBin(floor, atMs, { sku, bin: homeBin, device });
    });
  }
}

function countBin(
  floor: Floor,
  atMs: number,
  { sku, bin, device }: { sku: string; bin: string; device: string },
): void {
  const { quantity, version } = floor.model.quantityIn(sku, bin);
  const variance = floor.random.chance(VARIANCE_SHARE) ? floor.random.pick(VARIANCES) : 0;
  floor.post(atMs, device, {
    kind: 'count',
    sku,
    bin,
    counted: Math.max(0, quantity + variance),
    base: { quantity, version },
    reference: `CC-${floor.day.stamp}-${bin.slice(0, 1)}`,
  });
}
