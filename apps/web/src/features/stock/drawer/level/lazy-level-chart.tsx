import { lazy, Suspense } from 'react';
import type { LevelChartProps } from './level-chart.tsx';

/** The chart library is as large as the rest of the page, so it comes when a chart is shown. */
const Loaded = lazy(async () => ({ default: (await import('./level-chart.tsx')).LevelChart }));

/** The line, when its library is there; its place is kept by whoever shows it. */
export function LazyLevelChart(props: LevelChartProps) {
  return (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  );
}
