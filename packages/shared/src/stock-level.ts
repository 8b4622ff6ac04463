import { z } from 'zod';
import { BinKind } from './catalog.ts';
import { Instant, ItemId, Seq, Version } from './ids.ts';

/** What a ledger entry records. Later rooms add kinds; a client shows an unknown kind by its name. */
export const ENTRY_KINDS = ['receive', 'move', 'adjust', 'count', 'sell', 'reverse'] as const;
export const EntryKind = z.enum(ENTRY_KINDS);
export type EntryKind = z.infer<typeof EntryKind>;

/** The five stored figures of a level, in base units. */
export const figures = {
  onHand: z.int(),
  sellable: z.int(),
  held: z.int(),
  allocated: z.int(),
  short: z.int(),
};
export interface Figures {
  onHand: number;
  sellable: number;
  held: number;
  allocated: number;
  short: number;
}

/** What can be promised this second. */
export function availableOf(level: Pick<Figures, 'sellable' | 'held' | 'allocated'>): number {
  return level.sellable - level.held - level.allocated;
}

export const STOCK_STATUSES = ['shortfall', 'out', 'low', 'ok'] as const;
export const StockStatus = z.enum(STOCK_STATUSES);
export type StockStatus = z.infer<typeof StockStatus>;

/** The status of a row; SQL sorts and filters by the same rule, see `level-columns` in the server. */
export function statusOf(level: Figures, reorderPoint: number | null): StockStatus {
  if (level.short > 0) return 'shortfall';
  const available = availableOf(level);
  if (available <= 0) return 'out';
  return reorderPoint !== null && available <= reorderPoint ? 'low' : 'ok';
}

/** The newest movement of a row: `delta` is its effect on hand, or, for a move, the pieces moved. */
export const LastChange = z.object({
  seq: Seq,
  kind: EntryKind,
  delta: z.int(),
  by: z.string(),
  at: Instant,
});
export type LastChange = z.infer<typeof LastChange>;

/** One row of the stock grid: an item in one warehouse, figures in base units. */
export const Level = z.object({
  itemId: ItemId,
  sku: z.string(),
  name: z.string(),
  category: z.string(),
  homeBin: z.string().nullable(),
  zone: z.string().nullable(),
  reorderPoint: z.int().nullable(),
  ...figures,
  available: z.int(),
  status: StockStatus,
  version: Version,
  updatedAt: Instant.nullable(),
  lastChange: LastChange.nullable(),
});
export type Level = z.infer<typeof Level>;

/** What lies in one bin; `version` counts the changes of this bin's quantity only. */
export const BinStock = z.object({
  bin: z.string(),
  zone: z.string(),
  kind: BinKind,
  quantity: z.int(),
  version: Version,
  isHome: z.boolean(),
  retired: z.boolean(),
  updatedAt: Instant.nullable(),
});
export type BinStock = z.infer<typeof BinStock>;
