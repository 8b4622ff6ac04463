import type { KeyboardEvent, RefObject } from 'react';
import type { CellPainter } from '../cells/cell-painter.ts';
import type { ArrangedColumns } from '../columns/arranged-columns.ts';
import type { GridLayout } from '../columns/grid-layout.ts';
import type { StockRows } from '../data/use-stock-rows.ts';
import type { RowRange } from '../lines/grid-lines.ts';
import type { GridSort } from '../search/grid-search.ts';
import type { GridHandle, RowExtension } from './row-extension.ts';

/** What the body of the grid shows, and what it tells of. */
export interface GridBodyProps {
  label: string;
  rows: StockRows;
  painter: CellPainter;
  arranged: ArrangedColumns;
  layout: GridLayout;
  onLayout: (layout: GridLayout) => void;
  sort: GridSort | null;
  onSort: (sort: GridSort) => void;
  openSku: string | null;
  isFrozen: boolean;
  onOpen: (sku: string) => void;
  onToggleGroup: (value: string | null) => void;
  /** A key on a row that moves nothing. */
  onRowKey: (event: KeyboardEvent, sku: string) => void;
  /** The lines on screen, at intervals while they move. */
  onRange: (range: RowRange) => void;
  handle: RefObject<GridHandle | null>;
  extension?: RowExtension | undefined;
}
