import type { ReceivedRow, ReceivedRows } from '../../apps/bff/test/received-rows.ts';

/** Where a client's rows are not the database's, row by row and version by version, in words. */
export function differences(
  { rows, keys, violations }: ReceivedRows,
  inDatabase: readonly ReceivedRow[],
): string[] {
  const found = [...violations];
  const wanted = inDatabase.filter(({ itemId }) => keys === null || keys.has(itemId));
  for (const row of wanted) {
    const own = rows.get(row.itemId);
    if (JSON.stringify(own) !== JSON.stringify(inOrderOf(row, own))) {
      found.push(`item ${row.itemId}: ${JSON.stringify(own)} instead of ${JSON.stringify(row)}`);
    }
  }
  if (rows.size !== wanted.length) found.push(`${rows.size} rows instead of ${wanted.length}`);
  return found;
}

/** The same figures in the order of the other's fields, so that their texts can be compared. */
function inOrderOf(row: ReceivedRow, other: ReceivedRow | undefined): ReceivedRow {
  const names = Object.keys(other ?? row) as (keyof ReceivedRow)[];
  return Object.fromEntries(names.map((name) => [name, row[name]])) as unknown as ReceivedRow;
}
