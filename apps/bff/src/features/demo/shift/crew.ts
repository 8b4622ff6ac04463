import type { StockCommand } from '@stockwire/shared/stock-commands';
import type { ItemStock } from '@stockwire/shared/stock-views';
import type { DemoSite, Placement } from '../demo-world.ts';
import type { Random } from '../random.ts';
import { type Weighted, weighted } from '../weighted.ts';

/** Something that somebody at a device wants to have written. */
export interface Work {
  device: string;
  command: StockCommand;
}

/** Reads an item as it lies in the crew's warehouse now, or null where it is gone from the catalog. */
export type ReadStock = (sku: string) => Promise<ItemStock | null>;

/** The people of one warehouse, and what they have in mind. */
export interface Crew {
  site: DemoSite;
  random: Random;
  placements: ReadonlyMap<string, Placement>;
  wanted: Weighted<Placement>;
  /** Items that ran low: the next lorries bring them. */
  lowSkus: Set<string>;
  /** Items that lie in receiving. */
  arrivedSkus: Set<string>;
  /** A seq of a recent sale that somebody may find to be a mistake. */
  lastSaleSeq: number | null;
}

/** A crew remembers this many errands of a kind; beyond it the next ones are found again by looking. */
const ERRANDS_MAX = 200;
/** The grid opens sorted by SKU: its first screen is to move as well, this much as the whole rest together. */
const FIRST_ROWS = 40;
const FIRST_ROWS_TO_REST = 1.5;

export function createCrew(site: DemoSite, random: Random): Crew {
  const total = site.placements.reduce((sum, { saleLinesPerDay }) => sum + saleLinesPerDay, 0);
  const bySku = site.placements.toSorted((a, b) => (a.sku < b.sku ? -1 : 1));
  const first = new Set(bySku.slice(0, FIRST_ROWS));
  const extra = (total * FIRST_ROWS_TO_REST) / first.size;
  return {
    site,
    random,
    placements: new Map(site.placements.map((placement) => [placement.sku, placement])),
    wanted: weighted(
      site.placements,
      (placement) => placement.saleLinesPerDay + (first.has(placement) ? extra : 0),
    ),
    lowSkus: new Set(),
    arrivedSkus: new Set(),
    lastSaleSeq: null,
  };
}

/** Keeps an errand in mind, unless there are too many. */
export function remember(errands: Set<string>, sku: string): void {
  if (errands.size < ERRANDS_MAX) errands.add(sku);
}

/** Takes the oldest errands off a list. */
export function takeErrands(errands: Set<string>, max: number): string[] {
  const taken = [...errands].slice(0, max);
  for (const sku of taken) errands.delete(sku);
  return taken;
}
