import { usePulse } from '../../../realtime/use-pulse.ts';
import { LazyTimeChart } from '../../../ui/chart/lazy-time-chart.tsx';
import { FigureTable } from '../../../ui/chart/table/figure-table.tsx';
import { formatAge } from '../../../ui/format/format-duration.ts';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { formatTimeOfDay } from '../../../ui/format/format-time.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { FLOW_KEYS, HOUR_MS } from '../live/flow-minutes.ts';
import { useFollowedItems } from '../live/use-followed-items.ts';
import { useLatency } from '../live/use-latency.ts';
import type { OverviewFigures } from '../live/use-overview.ts';
import { overviewWords } from '../overview.words.ts';
import { flowKpis, latencyKpi } from '../page/flow-kpis.ts';
import { statusKpis } from '../page/status-kpis.ts';
import type { SiteScope } from '../scope.ts';
import { useWallScale } from './use-wall-scale.ts';
import { WallTile } from './wall-tile.tsx';
import styles from './wallboard.module.css';

/** What fits under a chart's height in letters that are read from the floor. */
const ROWS_MAX = 6;

/** A wall is not pressed. */
const NOWHERE = () => ({ opens: '' });

interface WallBodyProps {
  figures: OverviewFigures;
  scope: SiteScope;
}

/** Eight figures, the last hour, what ran out last and what moves most. */
export function WallBody({ figures, scope }: WallBodyProps) {
  const words = wordsOf(overviewWords);
  const { pulse, points, stockOuts } = figures;
  const { timeZone, warehouseId } = scope.warehouse;
  const nowMs = Date.parse(pulse.now);
  const latency = useLatency(nowMs);
  const scale = useWallScale();
  const movers = usePulse(warehouseId)?.topMovers ?? pulse.topMovers;
  useFollowedItems(scope.warehouse, [...movers, ...stockOuts]);
  const timeOf = (atMs: number) => formatTimeOfDay(new Date(atMs), { timeZone });
  const kpis = [
    ...statusKpis(figures, NOWHERE),
    ...flowKpis(figures, { openingOf: NOWHERE, timeOf }),
    latencyKpi(latency.figures, latency.points, NOWHERE()),
  ];
  const names = { unitsOut: words.seriesOut, unitsIn: words.seriesIn };
  return (
    <>
      <section className={styles.tiles} aria-label={words.figures}>
        {kpis.map((kpi) => (
          <WallTile key={kpi.id} kpi={kpi} />
        ))}
      </section>
      <div className={styles.below}>
        <section className={styles.panel}>
          <h2 className={styles.title}>{words.moved}</h2>
          <figure
            className={styles.chart}
            role="img"
            aria-label={words.movedSummary(
              formatInteger(pulse.unitsOutPerMinute),
              formatInteger(pulse.unitsInPerMinute),
              scope.warehouse.name,
            )}
          >
            <LazyTimeChart
              points={points}
              series={FLOW_KEYS.map((key) => ({
                key,
                name: names[key],
                tone: key === 'unitsOut' ? 'primary' : 'secondary',
                isFilled: key === 'unitsOut',
              }))}
              spanMs={[nowMs - HOUR_MS, nowMs]}
              formatValue={formatInteger}
              formatTick={timeOf}
              formatTime={timeOf}
              scale={scale}
            />
          </figure>
        </section>
        <section className={styles.panel}>
          <h2 className={styles.title}>{words.stockOuts}</h2>
          <FigureTable
            label={words.stockOuts}
            columns={[
              { id: 'item', label: words.item },
              { id: 'since', label: words.outSince, isFigure: true },
            ]}
            rows={stockOuts.slice(0, ROWS_MAX).map((out) => ({
              id: `${out.warehouseId} ${out.itemId}`,
              cells: [out.name, formatAge(nowMs - Date.parse(out.since))],
            }))}
          />
        </section>
        <section className={styles.panel}>
          <h2 className={styles.title}>{words.movers}</h2>
          <FigureTable
            label={words.movers}
            columns={[
              { id: 'item', label: words.item },
              { id: 'units', label: words.units, isFigure: true },
            ]}
            rows={pulse.topMovers.slice(0, ROWS_MAX).map((mover) => ({
              id: `${mover.warehouseId} ${mover.itemId}`,
              cells: [mover.name, formatInteger(mover.unitsIn + mover.unitsOut)],
            }))}
          />
        </section>
      </div>
    </>
  );
}
