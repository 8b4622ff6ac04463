import type { ExportColumn } from '@stockwire/shared/stock-views';
import type { ColumnId } from '../columns/grid-columns.ts';

/** What a column of the grid is called in a file; a curve is none. */
const EXPORTED: Record<ColumnId, ExportColumn | null> = {
  sku: 'sku',
  item: 'name',
  category: 'category',
  zone: 'zone',
  homeBin: 'homeBin',
  onHand: 'onHand',
  reserved: 'reserved',
  available: 'available',
  reorderPoint: 'reorderPoint',
  status: 'status',
  lastChange: 'updatedAt',
  trend: null,
};

/** The columns of a file that shows what the grid shows, in its order. */
export function exportColumns(columnIds: readonly ColumnId[]): ExportColumn[] {
  return columnIds.map((id) => EXPORTED[id]).filter((column) => column !== null);
}
