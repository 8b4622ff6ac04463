import { CONTROLLER } from '../vocabulary/warehouses.ts';
import type { Floor } from './floor.ts';
import { perhapsOrder } from './supply.ts';
import { MINUTE_MS } from './working-day.ts';

/** The books are opened before the doors are. */
const BEFORE_DOORS_MS = 90 * MINUTE_MS;

/** Plans the opening stock: what was counted in each home bin, and beyond it in the reserve. */
export function planOpening(floor: Floor): void {
  const { site } = floor.plan;
  const reference = `OPENING-${floor.day.stamp}`;
  floor.tasks.at(floor.day.opensAtMs - BEFORE_DOORS_MS, (atMs) => {
    for (const { sku, homeBin, reserveBin, homeBinPiecesMax, openingPieces } of site.placements) {
      const add = (bin: string, delta: number) => {
        const reason = 'opening-balance';
        if (delta === 0) return;
        floor.post(atMs, CONTROLLER, { kind: 'adjust', sku, bin, delta, reason, reference });
      };
      const home = Math.min(openingPieces, homeBinPiecesMax);
      add(homeBin, home);
      add(reserveBin, openingPieces - home);
      if (openingPieces > 0) perhapsOrder(floor, sku);
    }
  });
}
