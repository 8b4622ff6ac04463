import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import styles from './chart.module.css';
import type { ChartLimit, ChartPoint, ChartSeries } from './chart-point.ts';
import { spreadLabels } from './spread-labels.ts';

const GAP_PX = 15;
const BESIDE_PX = 9;
const DOT_PX = 3;

interface EndLabelsProps {
  points: ChartPoint[];
  series: ChartSeries[];
  limit: ChartLimit | undefined;
  formatValue: (value: number) => string;
  scale: number;
}

interface EndLabel {
  key: string;
  name: string;
  value: number;
  tone: ChartSeries['tone'] | 'limit';
}

/** At the right edge, the newest figure of every series with its name, and what the limit is. */
export function EndLabels({ points, series, limit, formatValue, scale }: EndLabelsProps) {
  const plot = usePlotArea();
  const xOf = useXAxisScale();
  const yOf = useYAxisScale();
  const newest = points.at(-1);
  if (!plot || !xOf || !yOf || !newest) return null;
  const labels: EndLabel[] = series.flatMap(({ key, name, tone }) => {
    const value = newest.values[key];
    return value === null || value === undefined ? [] : [{ key, name, value, tone }];
  });
  if (limit) labels.push({ key: ' limit', name: limit.label, value: limit.value, tone: 'limit' });
  const yPx = labels.map(({ value }) => yOf(value) ?? 0);
  const textPx = spreadLabels(yPx, GAP_PX * scale);
  const endPx = plot.x + plot.width;
  return (
    <g>
      {labels.map(({ key, name, value, tone }, place) => (
        <g key={key} data-tone={tone}>
          {tone === 'limit' ? null : (
            <circle
              className={styles.dot}
              cx={xOf(newest.atMs) ?? endPx}
              cy={yPx[place]}
              r={DOT_PX * scale}
            />
          )}
          <text
            className={styles.label}
            x={endPx + BESIDE_PX * scale}
            y={textPx[place]}
            dominantBaseline="central"
          >
            {tone === 'limit' ? null : <tspan>{formatValue(value)} </tspan>}
            <tspan className={styles.name}>{name}</tspan>
          </text>
        </g>
      ))}
    </g>
  );
}
