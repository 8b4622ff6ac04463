import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import styles from './chart.module.css';
import type { ChartLimit, ChartPoint, ChartSeries } from './chart-point.ts';
import { ChartReadout } from './chart-readout.tsx';
import { EndLabels } from './end-labels.tsx';
import { niceScale } from './nice-scale.ts';
import { timeTicks } from './time-ticks.ts';

const TICKS_MAX = 5;
const AXIS_PX = 40;
const END_LABEL_PX = 72;
const TIME_AXIS_PX = 24;
const TOP_PX = 8;

export interface TimeChartProps {
  points: ChartPoint[];
  series: ChartSeries[];
  /** What is shown of time; it may reach beyond the points on both sides. */
  spanMs: readonly [number, number];
  limit?: ChartLimit | undefined;
  formatValue: (value: number) => string;
  formatTick: (atMs: number) => string;
  formatTime: (atMs: number) => string;
  /** A wall is read from farther away: text and lines are so many times as large. */
  scale?: number;
}

/**
 * Figures over time, newest at the right with its value beside it. It is drawn for the eye alone: whoever
 * shows it puts a table behind it. New points only move the lines; nothing is mounted anew.
 */
export function TimeChart(props: TimeChartProps) {
  const { points, series, spanMs, limit, formatValue, formatTick, scale = 1 } = props;
  const figures = points.flatMap((point) => figuresOf(point));
  const highest = Math.max(limit?.value ?? 0, ...figures);
  const { max, ticks } = niceScale(highest);
  const margin = { top: TOP_PX * scale, right: END_LABEL_PX * scale, bottom: 0, left: 0 };
  return (
    <div className={styles.plot} aria-hidden="true">
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart data={points} margin={margin} accessibilityLayer={false}>
          <CartesianGrid vertical={false} />
          <XAxis
            dataKey="atMs"
            type="number"
            domain={[...spanMs]}
            allowDataOverflow
            ticks={timeTicks(spanMs, TICKS_MAX).ticksMs}
            tickFormatter={(atMs: number) => formatTick(atMs)}
            tickLine={false}
            axisLine={false}
            height={TIME_AXIS_PX * scale}
          />
          <YAxis
            width={AXIS_PX * scale}
            domain={[0, max]}
            // Recharts draws no scale for an axis without figures, unless it may cut them off.
            allowDataOverflow={figures.length === 0}
            ticks={ticks}
            tickFormatter={(value: number) => formatValue(value)}
            tickLine={false}
            axisLine={false}
          />
          {limit ? (
            <ReferenceLine y={limit.value} stroke="var(--color-low-mark)" strokeDasharray="2 3" />
          ) : null}
          {series.map(drawSeries)}
          <EndLabels {...{ points, series, limit, formatValue, scale }} />
          <Tooltip
            isAnimationActive={false}
            content={<ChartReadout series={series} format={props} />}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

/** Recharts knows its own elements only as direct children, so these are no components. */
function drawSeries({ key, tone, isFilled }: ChartSeries) {
  const shape = {
    dataKey: (point: ChartPoint) => point.values[key] ?? null,
    name: key,
    className: styles[tone] ?? '',
    dot: false,
    activeDot: false,
    isAnimationActive: false,
    connectNulls: false,
  } as const;
  return isFilled ? <Area key={key} {...shape} /> : <Line key={key} {...shape} />;
}

function figuresOf({ values }: ChartPoint): number[] {
  return Object.values(values).filter((value) => value !== null);
}
