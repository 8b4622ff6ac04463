import {
  Area,
  AreaChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { DAY_STEP_MS, timeTicks } from '../../../../ui/chart/time-ticks.ts';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { formatInteger } from '../../../../ui/format/format-integer.ts';
import { formatTimeOfDay } from '../../../../ui/format/format-time.ts';
import type { LevelPoint } from '../../item/level-line.ts';
import { LEFT_PX, RIGHT_PX } from './chart-edges.ts';

const TICK = { fill: 'var(--color-text-faint)', fontSize: 11 };
const MARGIN_PX = { top: 6, right: RIGHT_PX, bottom: 0, left: 0 };
const TICKS_MAX = 4;

export interface LevelChartProps {
  points: LevelPoint[];
  spanMs: readonly [number, number];
  reorderPoint: number | null;
  timeZone: string;
  /** The moment under the pointer, and the one that the figures are shown of. */
  marks: { cursorMs: number | null; atMs: number | null };
}

/** A stepped line: a level holds until the next movement, so nothing is drawn between. */
export function LevelChart({ points, spanMs, reorderPoint, timeZone, marks }: LevelChartProps) {
  const { ticksMs, stepMs } = timeTicks(spanMs, TICKS_MAX);
  const now = new Date(spanMs[1]);
  const textOf = (atMs: number) =>
    stepMs < DAY_STEP_MS
      ? formatTimeOfDay(new Date(atMs), { timeZone })
      : formatDate(new Date(atMs), now, { timeZone });
  return (
    <ResponsiveContainer width="100%" height="100%">
      <AreaChart data={points} margin={MARGIN_PX} accessibilityLayer={false} aria-hidden="true">
        <CartesianGrid vertical={false} stroke="var(--color-chart-grid)" />
        <XAxis
          dataKey="atMs"
          type="number"
          domain={[...spanMs]}
          ticks={ticksMs}
          tickFormatter={textOf}
          tick={TICK}
          tickLine={false}
          axisLine={false}
          height={22}
        />
        <YAxis
          width={LEFT_PX}
          tickCount={3}
          allowDecimals={false}
          tickFormatter={(value: number) => formatInteger(value)}
          tick={TICK}
          tickLine={false}
          axisLine={false}
        />
        {reorderPoint === null ? null : (
          <ReferenceLine
            y={reorderPoint}
            ifOverflow="extendDomain"
            stroke="var(--color-low-mark)"
            strokeDasharray="2 3"
          />
        )}
        <Area
          dataKey="sellable"
          type="stepAfter"
          stroke="var(--color-chart-primary)"
          strokeWidth={1.5}
          fill="var(--color-chart-fill)"
          fillOpacity={1}
          isAnimationActive={false}
        />
        {marks.cursorMs === null ? null : (
          <ReferenceLine x={marks.cursorMs} stroke="var(--color-line-control)" />
        )}
        {marks.atMs === null ? null : (
          <ReferenceLine x={marks.atMs} stroke="var(--color-accent)" strokeWidth={2} />
        )}
      </AreaChart>
    </ResponsiveContainer>
  );
}
