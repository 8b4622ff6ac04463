import { z } from 'zod';
import { Epoch, Instant, ItemId, Seq } from './ids.ts';
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

/** Columns whose equal values a grid can show together. */
export const GROUP_COLUMNS = ['category', 'zone'] as const;
export const GroupColumn = z.enum(GROUP_COLUMNS);
export type GroupColumn = z.infer<typeof GroupColumn>;

/** Body of `POST …/stock/views`. With `groupBy` the rows of a group stand together, sorted within it. */
export const NewView = z.strictObject({
  search: textUpTo(SEARCH_LENGTH_MAX).optional(),
  filter: LevelFilter.default({}),
  sort: LevelSort.default([]),
  groupBy: GroupColumn.optional(),
});
export type NewView = z.infer<typeof NewView>;

/** Rows of a view that share a value; null is "none", and comes last. */
export const ViewGroup = z.object({ value: z.string().nullable(), rows: z.int().min(1) });
export type ViewGroup = z.infer<typeof ViewGroup>;

/** A view: the order of item ids as of one seq; it does not move until it is built anew. */
export const View = z.object({
  viewId: z.string(),
  total: z.int(),
  asOf: Seq,
  epoch: Epoch,
  builtAt: z.string(),
  /** In the view's order, adding up to `total`; only of a view with `groupBy`. */
  groups: z.array(ViewGroup).optional(),
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

/** Answer of `GET …/stock/views/:viewId/position?sku=`: where an item stands, null where the view lacks it. */
export const ViewPosition = z.object({
  sku: z.string(),
  itemId: ItemId,
  position: z.int().min(0).nullable(),
});
export type ViewPosition = z.infer<typeof ViewPosition>;

/** Answer of `GET …/stock/facets`: the values that a filter can offer, by name, with their items. */
export const Facets = z.object({
  categories: z.array(z.object({ category: z.string(), items: z.int() })),
  zones: z.array(z.object({ zone: z.string(), items: z.int() })),
});
export type Facets = z.infer<typeof Facets>;

export const SPARKLINE_HOURS = 24;

/** Answer of `GET …/stock/sparklines?items=1,2`: on hand at each full hour of the last 24, then now: 25 points. */
export const Sparklines = z.object({
  epoch: Epoch,
  asOf: Seq,
  /** Time of the last point, which is now; the others are full hours. */
  until: Instant,
  rows: z.array(z.object({ itemId: ItemId, points: z.array(z.int()) })),
});
export type Sparklines = z.infer<typeof Sparklines>;

/** Columns of `GET …/stock/export`, in the order they are written in unless asked otherwise. */
export const EXPORT_COLUMNS = [
  'sku',
  'name',
  'category',
  'zone',
  'homeBin',
  'status',
  'onHand',
  'sellable',
  'held',
  'allocated',
  'reserved',
  'available',
  'short',
  'reorderPoint',
  'version',
  'updatedAt',
] as const;
export const ExportColumn = z.enum(EXPORT_COLUMNS);
export type ExportColumn = z.infer<typeof ExportColumn>;

/** Rows of a view by position, both ends included. */
export interface RowRun {
  first: number;
  last: number;
}

/** Writes runs of rows as an export is asked for them: `0-4,7`. */
export function formatRowRuns(runs: readonly RowRun[]): string {
  return runs.map(({ first, last }) => (first === last ? first : `${first}-${last}`)).join(',');
}

export const LevelPage = z.object({
  epoch: Epoch,
  asOf: Seq,
  /** Null where counting would take longer than the page: a view of the same question tells. */
  total: z.int().nullable(),
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
