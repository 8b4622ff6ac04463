import type { Level } from '@stockwire/shared/stock-level';
import { lazy, Suspense } from 'react';
import { MiniTable } from '../../../ui/data/mini-table.tsx';
import { Section } from '../../../ui/data/section.tsx';
import { formatDate } from '../../../ui/format/format-date.ts';
import { formatInteger, formatSignedInteger } from '../../../ui/format/format-integer.ts';
import { formatTime, formatTimeOfDay } from '../../../ui/format/format-time.ts';
import { levelLine } from '../item/level-points.ts';
import type { Timeline } from '../item/use-timeline.ts';
import styles from './level-section.module.css';

/** The chart library is as large as the rest of the page, so it comes when a chart is shown. */
const LevelChart = lazy(async () => {
  const { LevelChart: Chart } = await import('./level-chart.tsx');
  return { default: Chart };
});

interface LevelSectionProps {
  timeline: Timeline;
  level: Level;
  timeZone: string;
  now: Date;
}

/** How much could be sold over the newest day, as a line and as a table. */
export function LevelSection({ timeline, level, timeZone, now }: LevelSectionProps) {
  const line = levelLine(timeline.entries, { nowMs: now.getTime(), hasOlder: timeline.hasOlder });
  if (line === null) return null;
  const [start] = line.points;
  const place = { timeZone };
  const since = start ? `since ${formatTimeOfDay(new Date(start.atMs), place)}` : '';
  return (
    <Section
      title="Sellable"
      note={line.isWholeDay ? '24 h' : since}
      end={level.reorderPoint === null ? null : `reorder at ${formatInteger(level.reorderPoint)}`}
    >
      <div className={styles.chart}>
        <Suspense fallback={null}>
          <LevelChart points={line.points} reorderPoint={level.reorderPoint} timeZone={timeZone} />
        </Suspense>
      </div>
      <details className={styles.table}>
        <summary>As a table</summary>
        <MiniTable
          label="Sellable over time"
          columns={['Time', 'Change', 'Day', 'Sellable']}
          rows={line.points.map(({ atMs, sellable }, order) => ({
            id: String(order),
            lead: formatTime(new Date(atMs), place),
            text: changeText(sellable - (line.points[order - 1]?.sellable ?? sellable)),
            meta: formatDate(new Date(atMs), now, place),
            figure: formatInteger(sellable),
          }))}
        />
      </details>
    </Section>
  );
}

function changeText(change: number): string {
  return change === 0 ? '' : formatSignedInteger(change);
}
