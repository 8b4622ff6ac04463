import { ENTRIES_PER_PAGE_MAX } from '@stockwire/shared/limits';
import type { ShownEntry } from '@stockwire/shared/stock-entries';
import { queryOptions } from '@tanstack/react-query';
import type { Http } from '../../../api/http.ts';
import { fetchEntries, stockKeys } from '../../../api/stock.queries.ts';
import { SPANS, type Span } from './spans.ts';

/** A hot item's month may hold more; the line then starts where it is known, and says so. */
const ENTRIES_READ_MAX = 5_000;

/** The line is carried on by the timeline, so that what was read stays good for as long as it is shown. */
const HISTORY_FRESH_MS = 5 * 60_000;

interface SpanOf {
  warehouseId: number;
  sku: string;
  span: Span;
}

/** An item's entries of a span, newest first, and the one before them. */
export function entriesSinceQuery(http: Http, { warehouseId, sku, span }: SpanOf) {
  return queryOptions({
    queryKey: [...stockKeys.entries(warehouseId), 'span', sku, span],
    queryFn: ({ signal }) => readBack(http, { warehouseId, sku, span }, signal),
    staleTime: HISTORY_FRESH_MS,
  });
}

async function readBack(http: Http, of: SpanOf, signal: AbortSignal) {
  const { warehouseId, sku, span } = of;
  const backMs = SPANS[span];
  const sinceMs = backMs === null ? Number.NEGATIVE_INFINITY : Date.now() - backMs;
  const entries: ShownEntry[] = [];
  let hasOlder = true;
  while (hasOlder && entries.length < ENTRIES_READ_MAX && reaches(entries, sinceMs)) {
    const oldest = entries.at(-1);
    const page = await fetchEntries(
      http,
      {
        warehouseId,
        sku,
        order: 'desc',
        limit: ENTRIES_PER_PAGE_MAX,
        ...(oldest ? { before: oldest.seq } : {}),
      },
      signal,
    );
    entries.push(...page.rows);
    hasOlder = page.rows.length >= ENTRIES_PER_PAGE_MAX;
  }
  return { entries, hasOlder };
}

/** Whether everything read so far is still within the span. */
function reaches(entries: readonly ShownEntry[], sinceMs: number): boolean {
  const oldest = entries.at(-1);
  return oldest === undefined || Date.parse(oldest.recordedAt) >= sinceMs;
}
