import { lazy, Suspense } from 'react';
import type { TimeChartProps } from './time-chart.tsx';

/** The chart library is as large as the rest of the page, so it comes when a chart is shown. */
const Loaded = lazy(async () => ({ default: (await import('./time-chart.tsx')).TimeChart }));

/** A chart that appears when its library is there; its place is kept by whoever shows it. */
export function LazyTimeChart(props: TimeChartProps) {
  return (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  );
}
