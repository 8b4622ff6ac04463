import type { Entry } from '@stockwire/shared/stock-entries';
import type { ItemStock } from '@stockwire/shared/stock-views';
import { useQueries } from '@tanstack/react-query';
import { useHttp } from '../../../../api/api-provider.tsx';
import { itemStockQuery } from '../../../../api/stock.queries.ts';
import { type Foreseen, foreseeReversal } from './foresee-reversal.ts';

/** A long delivery note is shown by its first items; the ledger judges all of them. */
const ITEMS_MAX = 20;

export interface ForeseenNow extends Foreseen {
  stocks: ReadonlyMap<string, ItemStock>;
}

/** What the reversal of a command leads to by the figures of now; it follows what others post. */
export function useForeseen(warehouseId: number, entries: readonly Entry[]): ForeseenNow {
  const http = useHttp();
  const skus = [...new Set(entries.map(({ sku }) => sku))].slice(0, ITEMS_MAX);
  const reads = useQueries({
    queries: skus.map((sku) => itemStockQuery(http, { warehouseId, sku })),
  });
  const known = reads.flatMap(({ data }) => data ?? []);
  const stocks = new Map(known.map((stock) => [stock.level.sku, stock]));
  return {
    ...foreseeReversal(entries, stocks),
    stocks,
  };
}
