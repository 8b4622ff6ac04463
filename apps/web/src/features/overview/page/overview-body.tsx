import { useId, useState } from 'react';
import { formatTimeOfDay } from '../../../ui/format/format-time.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { useFollowedItems } from '../live/use-followed-items.ts';
import { useLatency } from '../live/use-latency.ts';
import type { OverviewFigures } from '../live/use-overview.ts';
import { overviewWords } from '../overview.words.ts';
import type { OverviewLinks } from '../overview-links.ts';
import { FlowPanel } from '../panels/flow-panel.tsx';
import { LatencyPanel } from '../panels/latency-panel.tsx';
import { MoversPanel } from '../panels/movers-panel.tsx';
import { SitesPanel } from '../panels/sites-panel.tsx';
import { StockOutsPanel } from '../panels/stock-outs-panel.tsx';
import { type SiteScope, scopeName } from '../scope.ts';
import { flowKpis, latencyKpi } from './flow-kpis.ts';
import { KpiTile } from './kpi-tile.tsx';
import { openings } from './openings.ts';
import styles from './overview-page.module.css';
import { statusKpis } from './status-kpis.ts';

interface OverviewBodyProps {
  figures: OverviewFigures;
  scope: SiteScope;
  links: OverviewLinks;
}

/** The figures, how they came about in the last hour, and what they are made of. */
export function OverviewBody({ figures, scope, links }: OverviewBodyProps) {
  const words = wordsOf(overviewWords);
  const { pulse, stockOuts } = figures;
  const { warehouse } = scope;
  const { timeZone } = warehouse;
  const nowMs = Date.parse(pulse.now);
  const latency = useLatency(nowMs);
  useFollowedItems(warehouse, figures);
  const sites = useId();
  const charts = useId();
  const [isMeasured, setMeasured] = useState(false);
  const { ofStatus, ofFlow } = openings({ scope, links }, () =>
    document.getElementById(sites)?.focus(),
  );

  function showMeasurements() {
    setMeasured(true);
    document.getElementById(charts)?.scrollIntoView({ block: 'nearest' });
  }

  const kpis = [
    ...statusKpis(figures, ofStatus),
    ...flowKpis(figures, {
      openingOf: ofFlow,
      timeOf: (atMs) => formatTimeOfDay(new Date(atMs), { timeZone }),
    }),
    latencyKpi(latency.figures, latency.points, {
      opens: words.opens.latency,
      onPress: showMeasurements,
    }),
  ];
  return (
    <div className={styles.body}>
      <section className={styles.tiles} aria-label={words.figures}>
        {kpis.map((kpi) => (
          <KpiTile key={kpi.id} kpi={kpi} />
        ))}
      </section>
      <div id={charts} className={styles.charts}>
        <FlowPanel figures={figures} of={scopeName(scope)} timeZone={timeZone} />
        <LatencyPanel
          {...{ latency, nowMs, timeZone }}
          isTable={isMeasured}
          onTable={setMeasured}
        />
      </div>
      <div className={styles.lists}>
        <StockOutsPanel {...{ stockOuts, nowMs, scope, links }} outCount={pulse.out} />
        <MoversPanel movers={pulse.topMovers} {...{ scope, links }} />
        <SitesPanel {...{ scope, links }} placeId={sites} />
      </div>
    </div>
  );
}
