import { memo, type ReactNode } from 'react';
import { FigureTable } from '../../../ui/chart/table/figure-table.tsx';
import { formatAge } from '../../../ui/format/format-duration.ts';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { formatTimeOfDay } from '../../../ui/format/format-time.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { useFollowedItems } from '../live/use-followed-items.ts';
import { useLatency } from '../live/use-latency.ts';
import type { OverviewFigures } from '../live/use-overview.ts';
import { overviewWords } from '../overview.words.ts';
import { flowKpis, latencyKpi } from '../page/flow-kpis.ts';
import { statusKpis } from '../page/status-kpis.ts';
import { FlowChart, flowSummary } from '../panels/flow-chart.tsx';
import { type SiteScope, scopeName } from '../scope.ts';
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

/** Eight figures, the last hour, what ran out last and what moves most; drawn once a pulse. */
export const WallBody = memo(function WallBody({ figures, scope }: WallBodyProps) {
  const words = wordsOf(overviewWords);
  const { pulse, stockOuts } = figures;
  const { timeZone } = scope.warehouse;
  const nowMs = Date.parse(pulse.now);
  const latency = useLatency(nowMs);
  const scale = useWallScale();
  useFollowedItems(scope.warehouse, figures);
  const timeOf = (atMs: number) => formatTimeOfDay(new Date(atMs), { timeZone });
  const kpis = [
    ...statusKpis(figures, NOWHERE),
    ...flowKpis(figures, { openingOf: NOWHERE, timeOf }),
    latencyKpi(latency.figures, latency.points, NOWHERE()),
  ];
  return (
    <>
      <section className={styles.tiles} aria-label={words.figures}>
        {kpis.map((kpi) => (
          <WallTile key={kpi.id} kpi={kpi} />
        ))}
      </section>
      <div className={styles.below}>
        <WallPanel title={words.moved}>
          <figure
            className={styles.chart}
            role="img"
            aria-label={flowSummary(figures, scopeName(scope))}
          >
            <FlowChart figures={figures} timeZone={timeZone} scale={scale} />
          </figure>
        </WallPanel>
        <WallPanel title={words.stockOuts}>
          <FigureTable
            label={words.stockOuts}
            columns={[
              { id: 'item', label: words.item },
              { id: 'since', label: words.outSince, isFigure: true },
            ]}
            rows={stockOuts.slice(0, ROWS_MAX).map(({ warehouseId, itemId, name, since }) => ({
              id: `${warehouseId} ${itemId}`,
              cells: [name, formatAge(nowMs - Date.parse(since))],
            }))}
          />
        </WallPanel>
        <WallPanel title={words.movers}>
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
        </WallPanel>
      </div>
    </>
  );
});

function WallPanel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.panel}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}
