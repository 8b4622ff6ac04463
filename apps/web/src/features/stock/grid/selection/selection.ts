import {
  addSpan,
  clipSpans,
  countRows,
  hasRow,
  type RowSpan,
  type RowSpans,
  removeSpan,
  spanBetween,
} from './row-spans.ts';

/** A cell by its row in the view and the place of its column among the shown ones. */
export interface Cell {
  row: number;
  column: number;
}

/** What is selected: nothing, rows, or one rectangle of cells. By position, so that live changes leave it alone. */
export type Selection =
  | { kind: 'none' }
  | {
      kind: 'rows';
      /** What was selected before the run that Shift moves. */
      base: RowSpans;
      anchor: number;
      /** The other end of the run; null when the last press took the anchor out. */
      lead: number | null;
    }
  | { kind: 'cells'; anchor: Cell; lead: Cell };

export const NOTHING: Selection = { kind: 'none' };

/** The rows that are selected, or that selected cells stand in. */
export function spansOf(selection: Selection): RowSpans {
  switch (selection.kind) {
    case 'none':
      return [];
    case 'rows': {
      const { base, anchor, lead } = selection;
      return lead === null ? base : addSpan(base, spanBetween(anchor, lead));
    }
    case 'cells':
      return [spanBetween(selection.anchor.row, selection.lead.row)];
  }
}

export function selectedCount(selection: Selection): number {
  return countRows(spansOf(selection));
}

export function isRowSelected(selection: Selection, row: number): boolean {
  return selection.kind === 'rows' && hasRow(spansOf(selection), row);
}

/** Which columns of a row are selected cells, by place, `to` exclusive; null when none is. */
export function cellsOfRow(selection: Selection, row: number): RowSpan | null {
  if (selection.kind !== 'cells' || !hasRow(spansOf(selection), row)) return null;
  return spanBetween(selection.anchor.column, selection.lead.column);
}

/** Takes a row in, or out if it was in; the next run starts there. */
export function toggleRow(selection: Selection, row: number): Selection {
  const spans = selection.kind === 'rows' ? spansOf(selection) : [];
  if (!hasRow(spans, row)) return { kind: 'rows', base: spans, anchor: row, lead: row };
  const base = removeSpan(spans, spanBetween(row, row));
  return base.length === 0 ? NOTHING : { kind: 'rows', base, anchor: row, lead: null };
}

/** Moves the end of the run to a row; without a run it starts at `from`. */
export function extendRows(selection: Selection, row: number, from: number): Selection {
  if (selection.kind !== 'rows') return { kind: 'rows', base: [], anchor: from, lead: row };
  return { ...selection, lead: row };
}

/** Every row of the view. */
export function selectAllRows(total: number): Selection {
  return total === 0 ? NOTHING : { kind: 'rows', base: [], anchor: 0, lead: total - 1 };
}

/** Moves the far corner of the rectangle to a cell; without one it starts at `from`. */
export function extendCells(selection: Selection, lead: Cell, from: Cell): Selection {
  return { kind: 'cells', anchor: selection.kind === 'cells' ? selection.anchor : from, lead };
}

/** Given rows, such as those found again in another order. */
export function selectSpans(spans: RowSpans): Selection {
  const [first] = spans;
  if (!first) return NOTHING;
  return { kind: 'rows', base: spans, anchor: first.from, lead: null };
}

/** The selection as far as a view of so many rows holds it. */
export function clipSelection(selection: Selection, total: number): Selection {
  const spans = spansOf(selection);
  const clipped = clipSpans(spans, total);
  if (clipped === spans || selection.kind === 'none') return selection;
  return selection.kind === 'rows' ? selectSpans(clipped) : NOTHING;
}

/** True when every row of the view is selected. */
export function coversAll(selection: Selection, total: number): boolean {
  return selection.kind === 'rows' && total > 0 && selectedCount(selection) === total;
}
