import type { TooltipContentProps } from 'recharts';
import styles from './chart.module.css';
import type { ChartPoint, ChartSeries } from './chart-point.ts';

interface ChartReadoutProps extends Partial<Pick<TooltipContentProps, 'active' | 'payload'>> {
  series: ChartSeries[];
  format: { formatTime: (atMs: number) => string; formatValue: (value: number) => string };
}

/** What stands under the pointer: the moment, and every figure of it. */
export function ChartReadout({ active, payload, series, format }: ChartReadoutProps) {
  const point = payload?.[0]?.payload as ChartPoint | undefined;
  if (!active || point === undefined) return null;
  return (
    <div className={styles.readout}>
      <p className={styles.moment}>{format.formatTime(point.atMs)}</p>
      {series.map(({ key, name, tone }) => {
        const value = point.values[key];
        return (
          <p key={key} className={styles.figure}>
            <span className={styles.mark} data-tone={tone} />
            <b>{value === null || value === undefined ? '–' : format.formatValue(value)}</b> {name}
          </p>
        );
      })}
    </div>
  );
}
