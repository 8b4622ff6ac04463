/** Puts rows into the order of their ids. Items and levels are never deleted, so each id has a row. */
export function rowsInOrder<Row extends { itemId: number }>(
  itemIds: number[],
  rows: readonly Row[],
): Row[] {
  const byId = new Map(rows.map((row) => [row.itemId, row]));
  return itemIds.map((itemId) => {
    const row = byId.get(itemId);
    if (row === undefined) throw new Error(`item ${itemId} of the order has no row`);
    return row;
  });
}
