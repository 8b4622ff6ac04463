import type { StockedItem } from '../world/stock-world.queries.ts';

export interface Adjustment {
  item: StockedItem;
  commandId: string;
  /** The level's version that the caller has seen; null asks for no guard. */
  expectedVersion: number | null;
}

/** One way of writing an adjustment of one piece; answers the level's new version. */
export interface Adjuster {
  adjust(adjustment: Adjustment): Promise<number>;
  close(): Promise<void>;
}
