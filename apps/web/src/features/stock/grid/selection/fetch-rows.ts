import { LEVELS_PER_PAGE_MAX } from '@stockwire/shared/limits';
import type { Level } from '@stockwire/shared/stock-level';
import { ViewBlock } from '@stockwire/shared/stock-views';
import type { Http } from '../../../../api/http.ts';
import type { RowSpan, RowSpans } from './row-spans.ts';

interface FetchRows {
  warehouseId: number;
  viewId: string;
  spans: RowSpans;
  signal: AbortSignal;
  onProgress?: ((rowCount: number) => void) | undefined;
}

/** The rows of spans in the view's order, read page by page; spans close together share a page. */
export async function fetchRows(http: Http, wanted: FetchRows): Promise<Level[]> {
  const { warehouseId, viewId, spans, signal } = wanted;
  const rows: Level[] = [];
  for (const page of pagesOf(spans)) {
    const query = new URLSearchParams({
      from: String(page.from),
      limit: String(page.to - page.from),
    });
    const view = encodeURIComponent(viewId);
    const path = `/api/v1/warehouses/${warehouseId}/stock/views/${view}?${query}`;
    const block = await http({ path, answer: ViewBlock, signal });
    rows.push(...block.rows.filter((_, place) => isIn(spans, page.from + place)));
    wanted.onProgress?.(rows.length);
  }
  return rows;
}

/** The fewest reads that hold every span, each as long as the server allows. */
export function pagesOf(spans: RowSpans): RowSpan[] {
  const pages: RowSpan[] = [];
  for (const { from, to } of spans) {
    for (let at = Math.max(from, pages.at(-1)?.to ?? 0); at < to; ) {
      const last = pages.at(-1);
      const hasRoom = last !== undefined && at < last.from + LEVELS_PER_PAGE_MAX;
      const page = hasRoom ? last : { from: at, to: at };
      if (!hasRoom) pages.push(page);
      page.to = Math.min(to, page.from + LEVELS_PER_PAGE_MAX);
      at = page.to;
    }
  }
  return pages;
}

function isIn(spans: RowSpans, row: number): boolean {
  return spans.some(({ from, to }) => from <= row && row < to);
}
