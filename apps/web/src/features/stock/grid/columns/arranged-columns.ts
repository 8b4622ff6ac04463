import { shownOrder } from './change-layout.ts';
import { type ColumnId, type GridColumn, gridColumn } from './grid-columns.ts';
import type { GridLayout, LayoutColumn } from './grid-layout.ts';

/** A list narrower than this has no room for what gives way. */
const NARROW_PX = 820;

/** What a phone shows of an item, in the order in which it is read out. */
const PHONE_COLUMNS = ['sku', 'item', 'reserved', 'available', 'status'] as const;

/** A column as it stands on this screen. */
export interface ArrangedColumn {
  column: GridColumn;
  /** Distance of a pinned column from the edge; null for one that scrolls. */
  pinnedAtPx: number | null;
}

export interface ArrangedColumns {
  columns: ArrangedColumn[];
  /** For `grid-template-columns`. */
  template: string;
  /** The rows are at least so wide; a narrower screen scrolls sideways. */
  widthPxMin: number;
  /** They are wider than the screen, which therefore scrolls sideways. */
  isSideways: boolean;
}

interface Screen {
  widthPx: number;
  isPhone: boolean;
}

/** Which columns stand on a screen, where, and how wide. */
export function arrangeColumns(layout: GridLayout, screen: Screen): ArrangedColumns {
  if (screen.isPhone) return arrangedForPhone();
  const shown = shownOrder(layout).filter(
    ({ id, widthPx }) =>
      screen.widthPx >= NARROW_PX || widthPx !== null || !gridColumn(id).givesWay,
  );
  let pinnedPx = 0;
  const columns = shown.map((column) => {
    const pinnedAtPx = column.isPinned ? pinnedPx : null;
    pinnedPx += drawnWidthPx(column);
    return { column: gridColumn(column.id), pinnedAtPx };
  });
  const widthPxMin = shown.reduce((sum, column) => sum + leastWidthPx(column), 0);
  const isSideways = widthPxMin > screen.widthPx;
  return { columns, template: shown.map(trackOf).join(' '), widthPxMin, isSideways };
}

/** The template with one column at a width of its own, while it is being drawn. */
export function templateWith(arranged: ArrangedColumns, id: ColumnId, widthPx: number): string {
  const at = arranged.columns.findIndex(({ column }) => column.id === id);
  const tracks = arranged.template.match(/minmax\([^)]*\)|\S+/g) ?? [];
  return tracks.map((track, place) => (place === at ? `${widthPx}px` : track)).join(' ');
}

function arrangedForPhone(): ArrangedColumns {
  const columns = PHONE_COLUMNS.map((id) => ({ column: gridColumn(id), pinnedAtPx: null }));
  // The style sheet lays out the two lines of a phone's row.
  return { columns, template: 'none', widthPxMin: 0, isSideways: false };
}

/** A pinned column keeps its width, for the ones behind it stand by it. */
function trackOf(column: LayoutColumn): string {
  const { stretch } = gridColumn(column.id);
  const isStretched = stretch !== null && column.widthPx === null && !column.isPinned;
  return isStretched ? stretch : `${drawnWidthPx(column)}px`;
}

function drawnWidthPx({ id, widthPx }: LayoutColumn): number {
  return widthPx ?? gridColumn(id).widthPx;
}

function leastWidthPx(column: LayoutColumn): number {
  const least = /^minmax\((\d+)px/.exec(trackOf(column));
  return least ? Number(least[1]) : drawnWidthPx(column);
}
