import { EntryAt } from '@stockwire/shared/stock-entries';
import { useQuery } from '@tanstack/react-query';
import { useHttp } from '../../api/api-provider.tsx';
import { stockKeys } from '../../api/stock.queries.ts';
import { useConnectionControls } from '../../realtime/use-connection.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** The start of the window moves on; its entry is looked up again this often. */
const WINDOW_FRESH_MS = 5 * 60 * 1_000;

/** How many entries the newest 24 hours hold, current with the head; null while it is looked up. */
export function useDayCount(warehouseId: number, head: number | null): number | null {
  const http = useHttp();
  const { serverNowMs } = useConnectionControls();
  const { data: start } = useQuery({
    queryKey: [...stockKeys.warehouse(warehouseId), 'day-start'],
    queryFn: ({ signal }) => {
      const at = new Date(serverNowMs() - DAY_MS).toISOString();
      const path = `/api/v1/warehouses/${warehouseId}/transactions/at?at=${at}`;
      return http({ path, answer: EntryAt, signal });
    },
    staleTime: WINDOW_FRESH_MS,
    refetchInterval: WINDOW_FRESH_MS,
  });
  // Before the feed has joined its ledger it knows no entry, and an empty ledger has none to count.
  return start === undefined || head === null || head === 0 ? null : head - start.seq;
}
