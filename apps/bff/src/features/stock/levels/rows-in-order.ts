import type { Level } from '@stockwire/shared/stock-level';

/** Puts rows into the order of their ids. Items and levels are never deleted, so each id has a row. */
export function rowsInOrder(itemIds: number[], rows: Level[]): Level[] {
  const byId = new Map(rows.map((row) => [row.itemId, row]));
  return itemIds.map((itemId) => {
    const row = byId.get(itemId);
    if (row === undefined) throw new Error(`item ${itemId} of the order has no row`);
    return row;
  });
}
