import { type ItemStockNow, useItemStock } from './use-item-stock.ts';
import { type Timeline, useTimeline } from './use-timeline.ts';

/** An item as a screen shows it: where it stands, and how it came to that. */
export interface ItemNow extends ItemStockNow {
  timeline: Timeline;
}

/** Reads an item with its movements; `claimant` names the part of the screen that shows it. */
export function useItem(claimant: string, of: { warehouseId: number; sku: string }): ItemNow {
  const now = useItemStock(claimant, of);
  return { ...now, timeline: useTimeline(of, now.level?.version ?? 0) };
}
