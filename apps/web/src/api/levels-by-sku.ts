import type { WarehouseId } from '@stockwire/shared/ids';
import { LevelPage } from '@stockwire/shared/stock-views';
import type { Http } from './http.ts';

/** One filter may name this many values. */
const SKUS_PER_READ_MAX = 100;

/** The filter stands in the address; a server takes 16 KB of headers in all. */
const SKU_TEXT_MAX = 3_000;

/** Cuts SKUs into reads that fit one address each. */
export function readsOfSkus(skus: readonly string[]): string[][] {
  const reads: string[][] = [];
  let size = 0;
  for (const sku of skus) {
    const last = reads.at(-1);
    const isFull = !last || last.length === SKUS_PER_READ_MAX || size + sku.length > SKU_TEXT_MAX;
    if (isFull) reads.push([sku]);
    else last.push(sku);
    size = isFull ? sku.length : size + sku.length;
  }
  return reads;
}

interface LevelsBySku {
  warehouseId: WarehouseId;
  /** One of `readsOfSkus`. */
  skus: readonly string[];
  signal?: AbortSignal | undefined;
}

/** The rows of these items in one warehouse; an unknown SKU has none, and case does not count. */
export function fetchLevelsBySku(
  http: Http,
  { warehouseId, skus, signal }: LevelsBySku,
): Promise<LevelPage> {
  const filter = JSON.stringify({ sku: { in: skus } });
  const query = new URLSearchParams({ filter, limit: String(SKUS_PER_READ_MAX) });
  const path = `/api/v1/warehouses/${warehouseId}/stock?${query}`;
  return http({ path, answer: LevelPage, signal });
}
