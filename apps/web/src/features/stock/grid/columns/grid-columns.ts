import type { GroupColumn, LevelColumn } from '@stockwire/shared/stock-views';
import { wordsOf } from '../../../../ui/language/words.ts';
import { columnWords } from './columns.words.ts';

/** What a column is, whatever a person has made of it; `id` names its cells in the style sheet as well. */
interface ColumnShape {
  id: string;
  /** Null where the server keeps no order by it. */
  sort: LevelColumn | null;
  align: 'start' | 'end';
  /** Width as drawn; as pinned, where nothing may stretch. */
  widthPx: number;
  /** How a column takes part in the room that is left, as a track of the style sheet. */
  stretch: string | null;
  /** Stands only where somebody asked for it. */
  isExtra: boolean;
  /** Leaves a narrow list by itself, so that no figure has to. */
  givesWay: boolean;
}

const FIGURE = { align: 'end', stretch: null, isExtra: false, givesWay: false } as const;
const TEXT = { align: 'start', stretch: null, isExtra: false, givesWay: false } as const;
const EXTRA = { ...TEXT, isExtra: true } as const;

/** The columns of the grid in the order that they have at first. */
export const GRID_COLUMNS = [
  // Room for sixteen characters, as long as most houses' own numbers are.
  { id: 'sku', sort: 'sku', ...TEXT, widthPx: 132 },
  // Wider than a long name the eye would lose the way to its figures on a large screen.
  { id: 'item', sort: 'name', ...TEXT, widthPx: 240, stretch: 'minmax(130px, 640px)' },
  { id: 'category', sort: 'category', ...EXTRA, widthPx: 116 },
  { id: 'zone', sort: 'zone', ...EXTRA, widthPx: 60 },
  { id: 'homeBin', sort: 'homeBin', ...EXTRA, widthPx: 84 },
  { id: 'onHand', sort: 'onHand', ...FIGURE, widthPx: 66 },
  { id: 'reserved', sort: 'reserved', ...FIGURE, widthPx: 72 },
  { id: 'available', sort: 'available', ...FIGURE, widthPx: 76 },
  { id: 'reorderPoint', sort: 'reorderPoint', ...FIGURE, isExtra: true, widthPx: 92 },
  { id: 'status', sort: 'status', ...TEXT, widthPx: 104 },
  {
    id: 'lastChange',
    sort: 'updatedAt',
    ...TEXT,
    widthPx: 250,
    stretch: 'minmax(190px, 270px)',
    givesWay: true,
  },
  { id: 'trend', sort: null, ...TEXT, widthPx: 78, givesWay: true },
] as const satisfies readonly ColumnShape[];

export type GridColumn = (typeof GRID_COLUMNS)[number];
export type ColumnId = GridColumn['id'];

export const COLUMN_IDS = GRID_COLUMNS.map(({ id }) => id);

/** Without its name a row is nothing, for the eye and for the ear. */
export const ROW_HEADER = 'sku' satisfies ColumnId;

const BY_ID = new Map<ColumnId, GridColumn>(GRID_COLUMNS.map((column) => [column.id, column]));

export function gridColumn(id: ColumnId): GridColumn {
  const column = BY_ID.get(id);
  if (column === undefined) throw new Error(`the grid has no column ${id}`);
  return column;
}

export function columnTitle(id: ColumnId): string {
  return wordsOf(columnWords).titles[id];
}

/** How the order by a column is said in a sentence. */
export function orderWords(column: LevelColumn): string {
  return wordsOf(columnWords).orders[column];
}

/** The column by which rows can be put together, if it is one. */
export function groupColumnOf(id: ColumnId): GroupColumn | null {
  return id === 'category' || id === 'zone' ? id : null;
}
