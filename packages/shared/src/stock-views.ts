import { z } from 'zod';
import { Epoch, Seq } from './ids.ts';
import { QUANTITY_MAX, SEARCH_LENGTH_MAX } from './limits.ts';
import { BinStock, Level } from './stock-level.ts';
import { textUpTo } from './text.ts';

/** Columns a person can sort and filter the grid by; `text` ones fold case. */
export const LEVEL_COLUMNS = {
  sku: 'text',
  name: 'text',
  category: 'text',
  zone: 'text',
  homeBin: 'text',
  status: 'text',
  onHand: 'number',
  sellable: 'number',
  reserved: 'number',
  available: 'number',
  reorderPoint: 'number',
  updatedAt: 'time',
} as const;
export type LevelColumn = keyof typeof LEVEL_COLUMNS;
export const LevelColumn = z.enum(Object.keys(LEVEL_COLUMNS) as [LevelColumn, ...LevelColumn[]]);

const FilterValue = z.union([
  textUpTo(SEARCH_LENGTH_MAX),
  z.int().min(-QUANTITY_MAX).max(QUANTITY_MAX),
]);

/** Conditions on one column; all must hold. `contains` is for text, comparisons for numbers and times (ISO). */
export const ColumnFilter = z
  .strictObject({
    eq: FilterValue,
    in: z.array(FilterValue).min(1).max(100),
    lt: FilterValue,
    lte: FilterValue,
    gt: FilterValue,
    gte: FilterValue,
    contains: textUpTo(SEARCH_LENGTH_MAX),
  })
  .partial();
export type ColumnFilter = z.infer<typeof ColumnFilter>;

export const LevelFilter = z.partialRecord(LevelColumn, ColumnFilter);
export type LevelFilter = z.infer<typeof LevelFilter>;

export const LevelSort = z
  .array(z.strictObject({ column: LevelColumn, direction: z.enum(['asc', 'desc']) }))
  .max(4);
export type LevelSort = z.infer<typeof LevelSort>;

/** Body of `POST …/stock/views`. */
export const NewView = z.strictObject({
  search: textUpTo(SEARCH_LENGTH_MAX).optional(),
  filter: LevelFilter.default({}),
  sort: LevelSort.default([]),
});
export type NewView = z.infer<typeof NewView>;

/** A view: the order of item ids as of one seq; it does not move until it is built anew. */
export const View = z.object({
  viewId: z.string(),
  total: z.int(),
  asOf: Seq,
  epoch: Epoch,
  builtAt: z.string(),
});
export type View = z.infer<typeof View>;

/** A block of a view's rows by position. */
export const ViewBlock = z.object({
  epoch: Epoch,
  asOf: Seq,
  total: z.int(),
  from: z.int(),
  rows: z.array(Level),
});
export type ViewBlock = z.infer<typeof ViewBlock>;

export const LevelPage = z.object({
  epoch: Epoch,
  asOf: Seq,
  total: z.int(),
  rows: z.array(Level),
  nextCursor: z.string().nullable(),
});
export type LevelPage = z.infer<typeof LevelPage>;

/** Answer of `GET …/stock/:sku`; `claims` stays empty until selling exists. */
export const ItemStock = z.object({
  epoch: Epoch,
  asOf: Seq,
  level: Level,
  bins: z.array(BinStock),
  claims: z.array(z.never()),
});
export type ItemStock = z.infer<typeof ItemStock>;

/** Answer of `GET …/stock/:sku/history?at=`: the figures as of a time, by recorded time. */
export const StockAt = z.object({
  at: z.string(),
  asOf: Seq,
  epoch: Epoch,
  sku: z.string(),
  version: z.int(),
  onHand: z.int(),
  sellable: z.int(),
  held: z.int(),
  allocated: z.int(),
  short: z.int(),
  available: z.int(),
  bins: z.array(z.object({ bin: z.string(), quantity: z.int() })),
});
export type StockAt = z.infer<typeof StockAt>;
