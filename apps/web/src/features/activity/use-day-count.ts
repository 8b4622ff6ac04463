import { useQuery } from '@tanstack/react-query';
import { useHttp } from '../../api/api-provider.tsx';
import { fetchEntries, stockKeys } from '../../api/stock.queries.ts';
import { useConnectionControls } from '../../realtime/use-connection.ts';
import { findSeqAt } from './find-seq-at.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** The start of the window moves on; its entry is looked up again this often. */
const WINDOW_FRESH_MS = 5 * 60 * 1_000;

/** How many entries the newest 24 hours hold, current with the head; null while it is looked up. */
export function useDayCount(warehouseId: number, head: number | null): number | null {
  const http = useHttp();
  const { serverNowMs } = useConnectionControls();
  // Before the feed has joined its ledger it knows no entry, and an empty ledger has none to count.
  const isKnown = head !== null && head > 0;
  const { data: start } = useQuery({
    queryKey: [...stockKeys.warehouse(warehouseId), 'day-start'],
    queryFn: ({ signal }) =>
      findSeqAt(head ?? 0, serverNowMs() - DAY_MS, async (seq) => {
        const request = { warehouseId, order: 'desc' as const, before: seq + 1, limit: 1 };
        const { rows } = await fetchEntries(http, request, signal);
        const found = rows.find((entry) => entry.seq === seq);
        return found ? Date.parse(found.recordedAt) : null;
      }),
    enabled: isKnown,
    staleTime: WINDOW_FRESH_MS,
    refetchInterval: WINDOW_FRESH_MS,
  });
  return start === undefined || head === null ? null : head - start;
}
