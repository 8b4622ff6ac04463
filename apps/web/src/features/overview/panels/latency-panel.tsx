import { ChartPanel } from '../../../ui/chart/chart-panel.tsx';
import { LazyTimeChart } from '../../../ui/chart/lazy-time-chart.tsx';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { formatTime, formatTimeOfDay } from '../../../ui/format/format-time.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { HOUR_MS } from '../live/flow-minutes.ts';
import { LATENCY_BUDGET_MS } from '../live/latency-points.ts';
import type { LatencyNow } from '../live/use-latency.ts';
import { overviewWords } from '../overview.words.ts';
import styles from './panel.module.css';

const SERIES = [
  { key: 'p95Ms', name: 'p95', tone: 'primary' },
  { key: 'p50Ms', name: 'p50', tone: 'secondary' },
] as const;

/** A chart without lines still shows the hour and the budget that they will be measured by. */
const NOTHING = { p95Ms: null, p50Ms: null };

interface LatencyPanelProps {
  latency: LatencyNow;
  nowMs: number;
  timeZone: string;
  isTable: boolean;
  onTable: (isTable: boolean) => void;
}

/** How long changes took to this screen, minute by minute since the page was opened. */
export function LatencyPanel({ latency, nowMs, timeZone, isTable, onTable }: LatencyPanelProps) {
  const words = wordsOf(overviewWords);
  const { figures, points } = latency;
  const isWaiting = points.length === 0;
  const timeOf = (atMs: number) => formatTimeOfDay(new Date(atMs), { timeZone });
  return (
    <ChartPanel
      title={words.latency}
      note={words.latencyNote}
      summary={
        figures === null
          ? words.latencyNoSummary
          : words.latencySummary(
              formatInteger(figures.p50Ms),
              formatInteger(figures.p95Ms),
              LATENCY_BUDGET_MS,
            )
      }
      isTable={isTable}
      onTable={onTable}
      table={() => ({
        columns: [words.minuteTo, 'p95 ms', 'p50 ms', words.samples],
        rows: points
          .toReversed()
          .filter(({ values }) => values.p95Ms !== null)
          .map(({ atMs, values }) => [
            formatTime(new Date(atMs), { timeZone }),
            ...['p95Ms', 'p50Ms', 'samples'].map((key) => formatInteger(values[key] ?? 0)),
          ]),
      })}
    >
      <div className={styles.plot}>
        <LazyTimeChart
          points={isWaiting ? [{ atMs: nowMs, values: NOTHING }] : points}
          series={[...SERIES]}
          limit={{ value: LATENCY_BUDGET_MS, label: words.budget(LATENCY_BUDGET_MS) }}
          spanMs={[nowMs - HOUR_MS, nowMs]}
          formatValue={formatInteger}
          formatTick={timeOf}
          formatTime={timeOf}
        />
        {isWaiting ? <p className={styles.waiting}>{words.latencyWaiting}</p> : null}
      </div>
    </ChartPanel>
  );
}
