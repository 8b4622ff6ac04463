import type { NewBin } from '@stockwire/shared/catalog';
import type { DemandClass, DemoItem, Placement } from '../demo-world.ts';
import type { Random } from '../random.ts';
import type { WarehouseCharacter } from '../vocabulary/warehouses.ts';
import { RESERVE_ZONE } from './generate-bins.ts';

/** How often lines of a class are sold, compared with each other. */
const PACE: Record<DemandClass, number> = {
  fast: 6,
  medium: 1.8,
  slow: 0.35,
  lumpy: 0.5,
  seasonal: 1.6,
};
const STRONG_CATEGORY_FACTOR = 1.8;
/** What a buyer takes of cheap and of dear goods; costs in minor units. */
const PIECES_PER_LINE = [
  { belowCostMinor: 200, pieces: 6 },
  { belowCostMinor: 700, pieces: 3.2 },
  { belowCostMinor: 1_800, pieces: 1.8 },
];
const PIECES_PER_LINE_DEAR = 1.2;
const LUMPY_FACTOR = 5;
/** Goods are ordered when they last for so many days, and so that they last for so many more. */
const REORDER_COVER_DAYS = 4;
const ORDER_COVER_DAYS = 11;
const RESTOCK_PIECES_MIN = 3;
/** Some reorder points were never entered, and some items have not come in yet. */
const NO_REORDER_POINT_SHARE = 0.03;
const NOTHING_YET_SHARE = 0.008;

/** What one site holds of the assortment, and where. */
export function generatePlacements(
  random: Random,
  items: readonly DemoItem[],
  site: { character: WarehouseCharacter; bins: readonly NewBin[]; salesFactor: number },
): Placement[] {
  const { character } = site;
  const chosen = items.filter(() => random.chance(character.assortment));
  const paces = chosen.map((item) => paceOf(random, item, character));
  const total = paces.reduce((sum, pace) => sum + pace, 0);
  const linesPerPace = (character.saleLinesPerDay * site.salesFactor) / total;
  const homes = binsByZone(site.bins);
  return chosen.map((item, index) => {
    const saleLinesPerDay = (paces[index] ?? 0) * linesPerPace;
    return {
      sku: item.item.sku,
      supplierCode: item.item.supplierCode ?? '',
      demand: item.demand,
      season: item.season,
      homeBin: random.pick(homes.get(item.zone) ?? []),
      reserveBin: random.pick(homes.get(RESERVE_ZONE) ?? []),
      ...quantities(random, item, { saleLinesPerDay, piecesFactor: character.piecesFactor }),
      saleLinesPerDay,
    };
  });
}

function paceOf(random: Random, { demand, item }: DemoItem, { strongIn }: WarehouseCharacter) {
  const factor = strongIn.includes(item.category) ? STRONG_CATEGORY_FACTOR : 1;
  return PACE[demand] * factor * random.spread();
}

function quantities(
  random: Random,
  { item, demand, casePieces }: DemoItem,
  { saleLinesPerDay, piecesFactor }: { saleLinesPerDay: number; piecesFactor: number },
) {
  const piecesPerLine =
    usualPieces(item.costMinor ?? 0) * piecesFactor * (demand === 'lumpy' ? LUMPY_FACTOR : 1);
  const piecesPerDay = saleLinesPerDay * piecesPerLine;
  const coverPieces = piecesPerDay * REORDER_COVER_DAYS;
  // One large sale must not empty the shelf of what sells rarely.
  const restockAtPieces = round(
    Math.max(RESTOCK_PIECES_MIN, piecesPerLine, coverPieces + 1.3 * Math.sqrt(coverPieces)),
  );
  const orderPieces =
    casePieces * Math.ceil(Math.max(piecesPerDay * ORDER_COVER_DAYS, restockAtPieces) / casePieces);
  const opening = restockAtPieces + orderPieces * (0.1 + random.unit());
  return {
    piecesPerLine,
    restockAtPieces,
    reorderPoint: random.chance(NO_REORDER_POINT_SHARE) ? null : restockAtPieces,
    orderPieces,
    openingPieces: random.chance(NOTHING_YET_SHARE) ? 0 : Math.round(opening),
    homeBinPiecesMax: restockAtPieces + Math.ceil(orderPieces * 0.8),
  };
}

function usualPieces(costMinor: number): number {
  const step = PIECES_PER_LINE.find(({ belowCostMinor }) => costMinor < belowCostMinor);
  return step?.pieces ?? PIECES_PER_LINE_DEAR;
}

/** People set round numbers. */
function round(pieces: number): number {
  if (pieces < 20) return Math.ceil(pieces);
  return Math.ceil(pieces / (pieces < 100 ? 5 : 10)) * (pieces < 100 ? 5 : 10);
}

function binsByZone(bins: readonly NewBin[]): Map<string, string[]> {
  const zones = new Map<string, string[]>();
  for (const { zone, code } of bins) zones.set(zone, [...(zones.get(zone) ?? []), code]);
  return zones;
}
