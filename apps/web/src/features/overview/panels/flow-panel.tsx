import { ChartPanel } from '../../../ui/chart/chart-panel.tsx';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { formatTime } from '../../../ui/format/format-time.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { FLOW_KEYS } from '../live/flow-minutes.ts';
import type { OverviewFigures } from '../live/use-overview.ts';
import { overviewWords } from '../overview.words.ts';
import { FlowChart, flowSummary } from './flow-chart.tsx';

interface FlowPanelProps {
  figures: OverviewFigures;
  /** Of what: a warehouse's name, or how many there are. */
  of: string;
  timeZone: string;
}

/** What came in and went out, minute by minute over the last hour. */
export function FlowPanel({ figures, of, timeZone }: FlowPanelProps) {
  const words = wordsOf(overviewWords);
  return (
    <ChartPanel
      title={words.moved}
      note={words.perMinute(of)}
      summary={flowSummary(figures, of)}
      table={() => ({
        columns: [words.minuteTo, words.unitsOut, words.unitsIn, words.changes],
        rows: figures.points
          .toReversed()
          .map(({ atMs, values }) => [
            formatTime(new Date(atMs), { timeZone }),
            ...[...FLOW_KEYS, 'changes'].map((key) => formatInteger(values[key] ?? 0)),
          ]),
      })}
    >
      <FlowChart figures={figures} timeZone={timeZone} />
    </ChartPanel>
  );
}
