import type { Entry } from '@stockwire/shared/stock-entries';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useHttp } from '../../../api/api-provider.tsx';
import { type LevelLine, levelLine } from './level-line.ts';
import { entriesSinceQuery } from './span-entries.ts';
import { SPANS, type Span } from './spans.ts';
import type { Timeline } from './use-timeline.ts';

interface HistoryOf {
  warehouseId: number;
  sku: string;
  span: Span;
  nowMs: number;
}

export interface LevelHistory {
  line: LevelLine | null;
  isLoading: boolean;
  error: Error | null;
  retry: () => void;
}

/** An item's level over a span: read once, and carried on by the entries that the timeline gets. */
export function useLevelHistory(of: HistoryOf, timeline: Timeline): LevelHistory {
  const http = useHttp();
  const { warehouseId, sku, span, nowMs } = of;
  const { data, isPlaceholderData, error, refetch } = useQuery({
    ...entriesSinceQuery(http, { warehouseId, sku, span }),
    placeholderData: keepPreviousData,
  });
  const { entries: newest } = timeline;
  const entries = useMemo(() => joinEntries(newest, data?.entries ?? []), [newest, data]);
  const backMs = SPANS[span];
  const line = useMemo(
    () =>
      data === undefined
        ? null
        : levelLine(entries, {
            fromMs: backMs === null ? null : nowMs - backMs,
            nowMs,
            hasOlder: data.hasOlder,
          }),
    [data, entries, backMs, nowMs],
  );
  return {
    line,
    isLoading: (data === undefined && error === null) || isPlaceholderData,
    error: data === undefined ? error : null,
    retry: () => void refetch(),
  };
}

/** The newer ones above the older ones, each entry once; both come newest first. */
function joinEntries(newer: readonly Entry[], older: readonly Entry[]): readonly Entry[] {
  const from = older[0]?.seq;
  return from === undefined ? newer : [...newer.filter(({ seq }) => seq > from), ...older];
}
