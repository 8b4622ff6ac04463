import { Bin, Warehouse } from '@stockwire/shared/catalog';
import type { WarehouseId } from '@stockwire/shared/ids';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import type { Http } from './http.ts';

const WarehouseRows = z.object({ rows: z.array(Warehouse) });
const BinRows = z.object({ rows: z.array(Bin), nextCursor: z.string().nullish() });

/** Sites and bins change by hand, a few times a week. */
const LAYOUT_FRESH_MS = 5 * 60_000;

export function warehousesQuery(http: Http) {
  return queryOptions({
    queryKey: ['warehouses'],
    queryFn: async ({ signal }) =>
      (await http({ path: '/api/v1/warehouses', answer: WarehouseRows, signal })).rows,
    staleTime: LAYOUT_FRESH_MS,
  });
}

/** The bins of a warehouse, all pages of them. */
export function binsQuery(http: Http, warehouseId: WarehouseId) {
  return queryOptions({
    queryKey: ['warehouses', warehouseId, 'bins'],
    queryFn: ({ signal }) => fetchBins(http, warehouseId, signal),
    staleTime: LAYOUT_FRESH_MS,
  });
}

async function fetchBins(http: Http, warehouseId: WarehouseId, signal: AbortSignal) {
  const bins: Bin[] = [];
  let cursor: string | null | undefined;
  do {
    const query = cursor == null ? '' : `?cursor=${encodeURIComponent(cursor)}`;
    const path = `/api/v1/warehouses/${warehouseId}/bins${query}`;
    const page = await http({ path, answer: BinRows, signal });
    bins.push(...page.rows);
    cursor = page.nextCursor;
  } while (cursor != null);
  return bins;
}
