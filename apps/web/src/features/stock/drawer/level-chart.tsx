import {
  Area,
  AreaChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { formatTimeOfDay } from '../../../ui/format/format-time.ts';
import type { LevelPoint } from '../item/level-points.ts';

const HEIGHT_PX = 112;
const TICK = { fill: 'var(--color-text-faint)', fontSize: 11 };
const MARGIN_PX = { top: 6, right: 2, bottom: 0, left: 0 };

interface LevelChartProps {
  points: LevelPoint[];
  reorderPoint: number | null;
  timeZone: string;
}

/** A stepped line: a level holds until the next movement, so nothing is drawn between. */
export function LevelChart({ points, reorderPoint, timeZone }: LevelChartProps) {
  const timeOf = (atMs: number) => formatTimeOfDay(new Date(atMs), { timeZone });
  return (
    <ResponsiveContainer width="100%" height={HEIGHT_PX}>
      <AreaChart data={points} margin={MARGIN_PX} accessibilityLayer={false} aria-hidden="true">
        <CartesianGrid vertical={false} stroke="var(--color-chart-grid)" />
        <XAxis
          dataKey="atMs"
          type="number"
          domain={['dataMin', 'dataMax']}
          tickFormatter={timeOf}
          tickCount={5}
          tick={TICK}
          tickLine={false}
          axisLine={false}
        />
        <YAxis
          width={34}
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
          isAnimationActive={false}
        />
      </AreaChart>
    </ResponsiveContainer>
  );
}
