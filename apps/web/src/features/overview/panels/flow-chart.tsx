import { LazyTimeChart } from '../../../ui/chart/lazy-time-chart.tsx';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { formatTimeOfDay } from '../../../ui/format/format-time.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { FLOW_KEYS, HOUR_MS } from '../live/flow-minutes.ts';
import type { OverviewFigures } from '../live/use-overview.ts';
import { overviewWords } from '../overview.words.ts';

interface FlowChartProps {
  figures: OverviewFigures;
  timeZone: string;
  /** How many times larger than at a desk. */
  scale?: number;
}

/** The lines of what came in and went out over the last hour. */
export function FlowChart({ figures, timeZone, scale = 1 }: FlowChartProps) {
  const words = wordsOf(overviewWords);
  const names = { unitsOut: words.seriesOut, unitsIn: words.seriesIn };
  const nowMs = Date.parse(figures.pulse.now);
  const timeOf = (atMs: number) => formatTimeOfDay(new Date(atMs), { timeZone });
  return (
    <LazyTimeChart
      points={figures.points}
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
      scale={scale}
    />
  );
}

/** What the lines come to, in one sentence. */
export function flowSummary({ pulse }: OverviewFigures, of: string): string {
  const { unitsOutPerMinute, unitsInPerMinute } = pulse;
  return wordsOf(overviewWords).movedSummary(
    formatInteger(unitsOutPerMinute),
    formatInteger(unitsInPerMinute),
    of,
  );
}
