import type { Warehouse } from '@stockwire/shared/catalog';
import type { NewView } from '@stockwire/shared/stock-views';
import { type RefObject, useMemo } from 'react';
import type { CellPainter } from '../cells/cell-painter.ts';
import type { ArrangedColumns } from '../columns/arranged-columns.ts';
import type { RowSource } from '../copy/copy-rows.ts';
import { useCopy } from '../copy/use-copy.ts';
import type { StockRows } from '../data/use-stock-rows.ts';
import { useExports } from '../export/use-exports.ts';
import type { GridHandle, RowExtension } from '../rows/row-extension.ts';
import { NOTHING } from '../selection/selection.ts';
import { useKeptSelection } from '../selection/use-kept-selection.ts';
import { useSelection } from '../selection/use-selection.ts';
import { usePasteRequest } from './use-paste-request.ts';

interface RowToolsOptions {
  warehouse: Warehouse;
  rows: StockRows;
  arranged: ArrangedColumns;
  painter: CellPainter;
  request: NewView;
  handle: RefObject<GridHandle | null>;
}

export type RowTools = ReturnType<typeof useRowTools>;

/** What can be done with many rows at once: select, copy, paste, export. */
export function useRowTools(options: RowToolsOptions) {
  const { warehouse, rows, arranged, painter, request, handle } = options;
  const { warehouseId, timeZone } = warehouse;
  const { viewId, rowAt, lines } = rows;
  // Rows can be selected once it is known how many there are.
  const total = rows.total ?? 0;
  const columnIds = arranged.columns.map(({ column }) => column.id);
  const source: RowSource = useMemo(
    () => ({
      warehouseId,
      timeZone,
      viewId,
      rowAt,
      shown: (itemId) => painter.shown(itemId),
    }),
    [warehouseId, timeZone, viewId, rowAt, painter],
  );
  const selecting = useSelection({ total, lines, columnIds });
  const { selection, select } = selecting;
  useKeptSelection({ source, total, selection, select });
  const copying = useCopy({ source, selection, columnIds });
  const exporting = useExports({ source, request, columnIds, total, selection });
  const pasting = usePasteRequest({ source, selection, lines, total });
  const extension: RowExtension = {
    onRowKey: selecting.onRowKey,
    onFocusMoved: selecting.onFocusMoved,
    onRowPress: selecting.onRowPress,
    onPointerDown: selecting.onPointerDown,
    isSelected: selecting.isSelected,
    cellsOf: selecting.cellsOf,
    onCopy: copying.onCopy,
    onPaste: pasting.onPaste,
  };
  return {
    warehouse,
    total,
    source,
    painter,
    selection,
    select,
    clear() {
      select(NOTHING);
      handle.current?.focusActive();
    },
    copying,
    exporting,
    pasting,
    extension,
  };
}
