import type { Overview, Pulse } from '@stockwire/shared/live';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useHttp } from '../../../api/api-provider.tsx';
import { usePulse } from '../../../realtime/use-pulse.ts';
import type { ChartPoint } from '../../../ui/chart/chart-point.ts';
import { OVERVIEW_FRESH_MS, overviewQuery, type Scope } from '../overview.queries.ts';
import { flowPoints } from './flow-minutes.ts';
import { EMPTY_MEMORY, remember } from './overview-memory.ts';
import type { StatusSample } from './status-trend.ts';

/** What ran out is asked for at most this often, however often the number of it changes. */
const REREAD_MIN_MS = 5_000;

/** The figures of an overview as they stand. */
export interface OverviewFigures {
  pulse: Pulse;
  /** Units and changes a minute over the last hour, the newest last. */
  points: ChartPoint[];
  samples: StatusSample[];
  stockOuts: Overview['stockOuts'];
}

export interface OverviewNow {
  figures: OverviewFigures | null;
  error: Error | null;
  retry: () => void;
  isRetrying: boolean;
}

/** Reads where things stand and lets the pulse carry them on, once a second. */
export function useOverview(scope: Scope): OverviewNow {
  const http = useHttp();
  const heard = usePulse(scope);
  const query = useQuery({
    ...overviewQuery(http, scope),
    refetchInterval: OVERVIEW_FRESH_MS,
  });
  const { data: read, refetch, dataUpdatedAt } = query;
  const [kept, setKept] = useState(EMPTY_MEMORY);
  const memory = remember(kept, { read, heard });
  if (memory !== kept) setKept(memory);

  const isBehind = read !== undefined && heard !== null && isOlder(read, heard);
  // Asks the server for what the pulse does not carry: what ran out, and complete minutes.
  useEffect(() => {
    if (!isBehind) return;
    const dueMs = Math.max(0, dataUpdatedAt + REREAD_MIN_MS - Date.now());
    const timer = setTimeout(() => void refetch({ cancelRefetch: false }), dueMs);
    return () => clearTimeout(timer);
  }, [isBehind, dataUpdatedAt, refetch]);

  const figures = useMemo(() => {
    const pulse = memory.heard ?? memory.read?.pulse;
    if (!pulse) return null;
    const { minutes, samples } = memory;
    const now = { atMs: Date.parse(pulse.now), rates: ratesOf(pulse) };
    const points = flowPoints(minutes, now);
    return { pulse, points, samples, stockOuts: memory.read?.stockOuts ?? [] };
  }, [memory]);
  return {
    figures,
    error: figures === null ? query.error : null,
    retry: () => void refetch(),
    isRetrying: query.isFetching,
  };
}

/** Whether something ran out, or a minute was completed, since the overview was read. */
function isOlder(read: Overview, heard: Pulse): boolean {
  if (Date.parse(heard.now) <= Date.parse(read.now)) return false;
  return (
    read.pulse.out !== heard.out || Date.parse(read.pulse.minute.at) < Date.parse(heard.minute.at)
  );
}

function ratesOf(pulse: Pulse) {
  return {
    unitsIn: pulse.unitsInPerMinute,
    unitsOut: pulse.unitsOutPerMinute,
    changes: pulse.changesPerMinute,
  };
}
