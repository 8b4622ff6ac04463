import { ChartPanel } from '../../ui/chart/chart-panel.tsx';
import { LazyTimeChart } from '../../ui/chart/lazy-time-chart.tsx';
import { Spark } from '../../ui/chart/spark.tsx';
import { FigureTable } from '../../ui/chart/table/figure-table.tsx';
import { formatInteger } from '../../ui/format/format-integer.ts';
import { formatTimeOfDay } from '../../ui/format/format-time.ts';
import { wordsOf } from '../../ui/language/words.ts';
import styles from './chart-frames.module.css';
import { Frame, State } from './frame.tsx';
import { galleryWords } from './gallery.words.ts';
import { sampleWords } from './sample.words.ts';

const START_MS = Date.parse('2026-11-23T13:00:00Z');
const MINUTE_MS = 60_000;
const FIGURES = [12, 18, 9, 24, 31, 22, 27, 40, 35, 28];
const POINTS = FIGURES.map((figure, minute) => ({
  atMs: START_MS + minute * MINUTE_MS,
  values: { in: figure, out: FIGURES[FIGURES.length - 1 - minute] ?? 0 },
}));
const UTC = { timeZone: 'UTC' };

const timeOf = (atMs: number) => formatTimeOfDay(new Date(atMs), UTC);

export function ChartFrames() {
  const state = wordsOf(galleryWords);
  const sample = wordsOf(sampleWords);
  const table = () => ({
    columns: [sample.time, sample.in, sample.out],
    rows: POINTS.map(({ atMs, values }) => [
      timeOf(atMs),
      formatInteger(values.in),
      formatInteger(values.out),
    ]),
  });
  return (
    <>
      <Frame widget="ChartPanel">
        <State name={state.rest} isWide>
          <ChartPanel title={sample.flow} summary={sample.flowSays} table={table}>
            <FlowChart />
          </ChartPanel>
        </State>
      </Frame>
      <Frame widget="LazyTimeChart">
        <State name={state.rest} isWide>
          <div className={styles.plot}>
            <FlowChart />
          </div>
        </State>
      </Frame>
      <Frame widget="FigureTable">
        <State name={state.rest}>
          <FigureTable
            label={sample.flow}
            columns={[
              { id: 'time', label: sample.time },
              { id: 'in', label: sample.in, isFigure: true },
            ]}
            rows={POINTS.slice(0, 3).map(({ atMs, values }) => ({
              id: String(atMs),
              cells: [timeOf(atMs), formatInteger(values.in)],
            }))}
          />
        </State>
      </Frame>
      <Frame widget="Spark">
        <State name={state.rest}>
          <Spark values={FIGURES} /> <Spark values={FIGURES} tone="low" />
        </State>
      </Frame>
    </>
  );
}

function FlowChart() {
  const sample = wordsOf(sampleWords);
  return (
    <LazyTimeChart
      points={POINTS}
      series={[
        { key: 'in', name: sample.in, tone: 'primary', isFilled: true },
        { key: 'out', name: sample.out, tone: 'secondary' },
      ]}
      spanMs={[START_MS, START_MS + FIGURES.length * MINUTE_MS]}
      formatValue={(value) => formatInteger(value)}
      formatTick={timeOf}
      formatTime={timeOf}
    />
  );
}
