import { ChartPanel } from '../../../ui/chart/chart-panel.tsx';
import { LazyTimeChart } from '../../../ui/chart/lazy-time-chart.tsx';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { formatTime, formatTimeOfDay } from '../../../ui/format/format-time.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { FLOW_KEYS, HOUR_MS } from '../live/flow-minutes.ts';
import type { OverviewFigures } from '../live/use-overview.ts';
import { overviewWords } from '../overview.words.ts';

interface FlowPanelProps {
  figures: OverviewFigures;
  /** Of what: a warehouse's name, or how many there are. */
  of: string;
  timeZone: string;
  scale?: number;
}

/** What came in and went out, minute by minute over the last hour. */
export function FlowPanel({ figures, of, timeZone, scale }: FlowPanelProps) {
  const words = wordsOf(overviewWords);
  const { points, pulse } = figures;
  const nowMs = Date.parse(pulse.now);
  const timeOf = (atMs: number) => formatTimeOfDay(new Date(atMs), { timeZone });
  const names = { unitsOut: words.seriesOut, unitsIn: words.seriesIn };
  return (
    <ChartPanel
      title={words.moved}
      note={words.perMinute(of)}
      summary={words.movedSummary(
        formatInteger(pulse.unitsOutPerMinute),
        formatInteger(pulse.unitsInPerMinute),
        of,
      )}
      table={() => ({
        columns: [words.minuteTo, words.unitsOut, words.unitsIn, words.changes],
        rows: points
          .toReversed()
          .map(({ atMs, values }) => [
            formatTime(new Date(atMs), { timeZone }),
            ...[...FLOW_KEYS, 'changes'].map((key) => formatInteger(values[key] ?? 0)),
          ]),
      })}
    >
      <LazyTimeChart
        points={points}
        series={FLOW_KEYS.map((key) => ({
          key,
          name: names[key],
          tone: key === 'unitsOut' ? 'primary' : 'secondary',
          isFilled: key === 'unitsOut',
        }))}
        spanMs={[nowMs - HOUR_MS, nowMs]}
        formatValue={formatInteger}
        formatTick={timeOf}
        formatTime={timeOf}
        {...(scale === undefined ? {} : { scale })}
      />
    </ChartPanel>
  );
}
