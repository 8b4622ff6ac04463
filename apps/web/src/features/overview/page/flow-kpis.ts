import { ArrowDownToLine, ArrowUpFromLine, Check, Gauge, TriangleAlert } from 'lucide-react';
import type { LatencyFigures } from '../../../realtime/screen-latency.ts';
import type { ChartPoint } from '../../../ui/chart/chart-point.ts';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { peakOf } from '../live/flow-minutes.ts';
import { LATENCY_BUDGET_MS } from '../live/latency-points.ts';
import type { OverviewFigures } from '../live/use-overview.ts';
import { overviewWords } from '../overview.words.ts';
import type { Kpi } from './kpi-tile.tsx';
import type { Opening } from './status-kpis.ts';

export type FlowKey = 'changes' | 'unitsIn' | 'unitsOut';

/** The figures of flow: what a minute brings, against the busiest one of the hour. */
export function flowKpis(
  { pulse, points }: OverviewFigures,
  show: { openingOf: (of: FlowKey) => Opening; timeOf: (atMs: number) => string },
): Kpi[] {
  const words = wordsOf(overviewWords);
  const about = (key: FlowKey, value: number) => {
    const peak = peakOf(points, key);
    return {
      id: key,
      label: words[key],
      tone: 'plain' as const,
      value: formatInteger(value),
      unit: words.aMinute,
      detail:
        peak === null
          ? words.quietHour
          : words.peak(formatInteger(peak.value), show.timeOf(peak.atMs)),
      run: points.map(({ values }) => values[key] ?? 0),
      ...show.openingOf(key),
    };
  };
  return [
    { ...about('changes', pulse.changesPerMinute), icon: Gauge },
    { ...about('unitsIn', pulse.unitsInPerMinute), icon: ArrowDownToLine },
    { ...about('unitsOut', pulse.unitsOutPerMinute), icon: ArrowUpFromLine },
  ];
}

/** How long a change takes to this screen, against the budget. */
export function latencyKpi(
  figures: LatencyFigures | null,
  points: readonly ChartPoint[],
  opening: Opening,
): Kpi {
  const words = wordsOf(overviewWords);
  const isInside = figures !== null && figures.p95Ms <= LATENCY_BUDGET_MS;
  const judged = isInside
    ? words.latencyInside(LATENCY_BUDGET_MS)
    : words.latencyOver(LATENCY_BUDGET_MS);
  return {
    id: 'latency',
    label: words.latency,
    ...(figures === null ? {} : { icon: isInside ? Check : TriangleAlert }),
    tone: figures === null ? 'plain' : isInside ? 'ok' : 'low',
    value: figures === null ? words.none : formatInteger(figures.p95Ms),
    unit: words.latencyUnit,
    detail: figures === null ? words.latencyNone : judged,
    run: points.flatMap(({ values }) => values.p95Ms ?? []),
    ...opening,
  };
}
