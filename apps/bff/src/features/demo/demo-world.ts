import type { NewBin, NewItem, NewSupplier } from '@stockwire/shared/catalog';
import type { WarehouseCharacter } from './vocabulary/warehouses.ts';

/** How an item sells: often, now and then, rarely, in bursts, or with the time of year. */
export const DEMAND_CLASSES = ['fast', 'medium', 'slow', 'lumpy', 'seasonal'] as const;
export type DemandClass = (typeof DEMAND_CLASSES)[number];

/** An item with what the demo knows of it beyond the catalog. */
export interface DemoItem {
  item: NewItem;
  zone: string;
  season: 'christmas' | 'garden' | null;
  demand: DemandClass;
  innerPieces: number;
  casePieces: number;
}

/** An item in one warehouse; quantities in base units. */
export interface Placement {
  sku: string;
  supplierCode: string;
  demand: DemandClass;
  season: DemoItem['season'];
  homeBin: string;
  /** Where lies what the home bin has no room for. */
  reserveBin: string;
  homeBinPiecesMax: number;
  reorderPoint: number | null;
  /** At this many sellable pieces new goods are ordered, also where no reorder point is set. */
  restockAtPieces: number;
  orderPieces: number;
  openingPieces: number;
  saleLinesPerDay: number;
  piecesPerLine: number;
}

export interface DemoSite {
  character: WarehouseCharacter;
  bins: NewBin[];
  placements: Placement[];
}

/** All that the demo makes before the first piece moves. */
export interface DemoWorld {
  suppliers: NewSupplier[];
  items: DemoItem[];
  sites: DemoSite[];
}

/** How much of it: tests make a small one. */
export interface DemoScale {
  /** At most so many items, spread over all categories. */
  itemsMax: number;
  /** Sales compared with the full demo. */
  salesFactor: number;
  historyDays: number;
}

export const FULL_SCALE: DemoScale = { itemsMax: 4_000, salesFactor: 1, historyDays: 30 };

/** The world that everyone meets, so that screenshots and walkthroughs agree. */
export const DEMO_SEED = 'stockwire';
