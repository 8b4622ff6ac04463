import type { Warehouse } from '@stockwire/shared/catalog';
import type { ShownEntry } from '@stockwire/shared/stock-entries';
import { queryOptions } from '@tanstack/react-query';
import type { Http } from '../../../../api/http.ts';
import { fetchEntries, stockKeys } from '../../../../api/stock.queries.ts';

/** A delivery note of a full lorry has fewer lines, and they stand side by side in the ledger. */
const AROUND_MAX = 500;

/** All entries of the command that wrote an entry, in the order in which they were written. */
export function commandEntriesQuery(http: Http, { warehouseId }: Warehouse, entry: ShownEntry) {
  return queryOptions({
    queryKey: [...stockKeys.entries(warehouseId), 'command', entry.commandId],
    // The entries of a command stand side by side, so it is looked for on both sides of the one known.
    queryFn: async ({ signal }) => {
      const order = 'desc' as const;
      const before = entry.seq + AROUND_MAX;
      const page = await fetchEntries(
        http,
        { warehouseId, order, before, limit: 2 * AROUND_MAX },
        signal,
      );
      return page.rows.filter(({ commandId }) => commandId === entry.commandId).toReversed();
    },
  });
}
