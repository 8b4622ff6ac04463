import type { Level } from '@stockwire/shared/stock-level';
import { ViewPosition } from '@stockwire/shared/stock-views';
import type { Http } from '../../../../api/http.ts';
import { fetchRows } from './fetch-rows.ts';
import { countRows, type RowSpans, rowsOfSpans } from './row-spans.ts';

/** Each row is a question of its own; more than a handful of screens would hold up everybody else. */
export const RELOCATED_ROWS_MAX = 200;

/** Questions on their way at once. */
const AT_ONCE = 6;

/** Rows selected in an order that is given up. */
export interface LeftRows {
  warehouseId: number;
  viewId: string;
  spans: RowSpans;
  rowAt: (position: number) => Level | undefined;
}

/** Where the items of rows stand in another order; those that are not in it are left out. */
export async function relocateRows(
  http: Http,
  left: LeftRows,
  { viewId, signal }: { viewId: string; signal: AbortSignal },
): Promise<number[]> {
  if (countRows(left.spans) > RELOCATED_ROWS_MAX) return [];
  const skus = await skusOf(http, left, signal);
  const positions: number[] = [];
  for (let at = 0; at < skus.length; at += AT_ONCE) {
    const found = await Promise.all(
      skus.slice(at, at + AT_ONCE).map((sku) => positionOf(http, { ...left, viewId, sku, signal })),
    );
    positions.push(...found.filter((position) => position !== null));
  }
  return positions;
}

async function skusOf(http: Http, left: LeftRows, signal: AbortSignal): Promise<string[]> {
  const levels = rowsOfSpans(left.spans).map((row) => left.rowAt(row));
  const loaded = levels.filter((level) => level !== undefined);
  const all = loaded.length === levels.length ? loaded : await fetchRows(http, { ...left, signal });
  return all.map(({ sku }) => sku);
}

interface PositionRequest {
  warehouseId: number;
  viewId: string;
  sku: string;
  signal: AbortSignal;
}

async function positionOf(http: Http, asked: PositionRequest): Promise<number | null> {
  const view = encodeURIComponent(asked.viewId);
  const path = `/api/v1/warehouses/${asked.warehouseId}/stock/views/${view}/position`;
  const query = new URLSearchParams({ sku: asked.sku });
  const { signal } = asked;
  const { position } = await http({ path: `${path}?${query}`, answer: ViewPosition, signal });
  return position;
}
