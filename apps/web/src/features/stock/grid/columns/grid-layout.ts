import { GROUP_COLUMNS, GroupColumn } from '@stockwire/shared/stock-views';
import { z } from 'zod';
import { COLUMN_IDS, type ColumnId, GRID_COLUMNS, ROW_HEADER } from './grid-columns.ts';

export const DENSITIES = ['compact', 'normal', 'relaxed'] as const;
export type Density = (typeof DENSITIES)[number];

/** Where groups are chosen: none of them. */
export const NO_GROUPS = 'none';

/** The grouping that a choice means. */
export function asGroup(id: string): GroupColumn | null {
  return GROUP_COLUMNS.find((column) => column === id) ?? null;
}

/** Narrower and not even the handle could be caught again. */
export const COLUMN_PX_MIN = 40;
/** Wider than a screen of an ordinary desk a column would push all others out. */
export const COLUMN_PX_MAX = 900;

export interface LayoutColumn {
  id: ColumnId;
  /** Null is the width that the column has by itself. */
  widthPx: number | null;
  isPinned: boolean;
  isHidden: boolean;
}

/** What a person has made of the grid: its columns in their order, the height of rows, and the grouping. */
export interface GridLayout {
  columns: LayoutColumn[];
  density: Density;
  groupBy: GroupColumn | null;
}

/** The grid as it is delivered. */
export const DEFAULT_LAYOUT: GridLayout = {
  columns: GRID_COLUMNS.map(({ id, isExtra }) => ({
    id,
    widthPx: null,
    isPinned: id === ROW_HEADER,
    isHidden: isExtra,
  })),
  density: 'compact',
  groupBy: null,
};

const StoredColumn = z.object({
  id: z.enum(COLUMN_IDS as [ColumnId, ...ColumnId[]]),
  widthPx: z.number().nullable().catch(null),
  isPinned: z.boolean().catch(false),
  isHidden: z.boolean().catch(false),
});

const StoredLayout = z.object({
  columns: z.array(z.unknown()).catch([]),
  density: z.enum(DENSITIES).catch(DEFAULT_LAYOUT.density),
  groupBy: GroupColumn.nullable().catch(DEFAULT_LAYOUT.groupBy),
});

/**
 * A layout from whatever was stored: what is known is taken over, what is not is left out, and columns
 * that did not exist then stand where they are delivered. Never throws.
 */
export function parseGridLayout(stored: unknown): GridLayout {
  const parsed = StoredLayout.safeParse(stored);
  if (!parsed.success) return DEFAULT_LAYOUT;
  const { columns, density, groupBy } = parsed.data;
  return { columns: completed(columns.flatMap(toColumn)), density, groupBy };
}

/** The width of a column within what a grid can bear. */
export function clampWidth(widthPx: number): number {
  return Math.round(Math.min(Math.max(widthPx, COLUMN_PX_MIN), COLUMN_PX_MAX));
}

function toColumn(stored: unknown): LayoutColumn[] {
  const parsed = StoredColumn.safeParse(stored);
  if (!parsed.success) return [];
  const { id, widthPx, isPinned, isHidden } = parsed.data;
  const width = widthPx === null ? null : clampWidth(widthPx);
  return [{ id, widthPx: width, isPinned, isHidden: isHidden && id !== ROW_HEADER }];
}

/** Every column once: the known ones in their order, each missing one behind its delivered neighbour. */
function completed(known: readonly LayoutColumn[]): LayoutColumn[] {
  const columns = known.filter(
    ({ id }, place) => known.findIndex((column) => column.id === id) === place,
  );
  DEFAULT_LAYOUT.columns.forEach((missing, place) => {
    if (columns.some(({ id }) => id === missing.id)) return;
    const before = DEFAULT_LAYOUT.columns[place - 1]?.id;
    columns.splice(columns.findIndex(({ id }) => id === before) + 1, 0, missing);
  });
  return columns;
}
