import { formatLedgerCursor } from '@stockwire/shared/ids';
import type { Entry } from '@stockwire/shared/stock-entries';
import type { ItemStock } from '@stockwire/shared/stock-views';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useHttp } from '../../../api/api-provider.tsx';
import { entriesQuery } from '../../../api/stock.queries.ts';

/** A form is open for minutes; an item that moves more often than this meanwhile is shown by its newest. */
const SINCE_MAX = 200;

const NONE: readonly Entry[] = [];

/** What happened to an item after it was read, oldest first; read again for every newer version. */
export function useEntriesSince(
  warehouseId: number,
  since: ItemStock | null,
  version: number,
): readonly Entry[] {
  const http = useHttp();
  const after = since ? formatLedgerCursor({ epoch: since.epoch, seq: since.asOf }) : '';
  const sku = since?.level.sku ?? '';
  const entries = entriesQuery(http, { warehouseId, sku, after, limit: SINCE_MAX });
  const { data } = useQuery({
    ...entries,
    queryKey: [...entries.queryKey, version],
    enabled: since !== null && version > since.level.version,
    placeholderData: keepPreviousData,
  });
  return data?.rows ?? NONE;
}
