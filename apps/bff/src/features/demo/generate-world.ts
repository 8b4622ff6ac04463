import { generateBins } from './catalog/generate-bins.ts';
import { generateItems } from './catalog/generate-items.ts';
import { generatePlacements } from './catalog/generate-placements.ts';
import type { DemoScale, DemoWorld } from './demo-world.ts';
import { createRandom } from './random.ts';
import { SUPPLIERS } from './vocabulary/suppliers.ts';
import { WAREHOUSES } from './vocabulary/warehouses.ts';

/** A household-goods distributor with three warehouses: the same one for the same seed and scale. */
export function generateWorld(seed: string, scale: DemoScale): DemoWorld {
  const random = createRandom(seed);
  const items = generateItems(random.fork('items'), scale.itemsMax);
  const sites = WAREHOUSES.map((character) => {
    const bins = generateBins(character);
    const { salesFactor } = scale;
    const placements = generatePlacements(random.fork(`placements/${character.code}`), items, {
      character,
      bins,
      salesFactor,
    });
    return { character, bins, placements };
  });
  const suppliers = SUPPLIERS.map(({ code, name, leadTimeDays }) => ({ code, name, leadTimeDays }));
  return { suppliers, items, sites };
}
