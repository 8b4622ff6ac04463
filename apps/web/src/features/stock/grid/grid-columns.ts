import type { LevelColumn } from '@stockwire/shared/stock-views';

/** The columns of the grid in their order; `id` names the cell in the style sheet as well. */
export const GRID_COLUMNS = [
  { id: 'sku', title: 'SKU', sort: 'sku', align: 'start' },
  { id: 'item', title: 'Item', sort: 'name', align: 'start' },
  { id: 'onHand', title: 'On hand', sort: 'onHand', align: 'end' },
  { id: 'reserved', title: 'Reserved', sort: 'reserved', align: 'end' },
  { id: 'available', title: 'Available', sort: 'available', align: 'end' },
  { id: 'status', title: 'Status', sort: 'status', align: 'start' },
  { id: 'lastChange', title: 'Last change', sort: 'updatedAt', align: 'start' },
] as const satisfies readonly {
  id: string;
  title: string;
  sort: LevelColumn;
  align: 'start' | 'end';
}[];

export type GridColumn = (typeof GRID_COLUMNS)[number];

/** How the order by a column is said in a sentence. */
export const ORDER_WORDS: Partial<Record<LevelColumn, string>> = {
  sku: 'SKU',
  name: 'item',
  onHand: 'on hand',
  reserved: 'reserved',
  available: 'available',
  status: 'status',
  updatedAt: 'last change',
  category: 'category',
  zone: 'zone',
};
