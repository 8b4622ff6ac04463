import type { ReactNode } from 'react';
import { useFreshness } from '../live/use-freshness.ts';
import { useOverview } from '../live/use-overview.ts';
import type { OverviewLinks } from '../overview-links.ts';
import { type SiteScope, scopeOf } from '../scope.ts';
import { OverviewBar } from './overview-bar.tsx';
import { OverviewBody } from './overview-body.tsx';
import styles from './overview-page.module.css';
import { OverviewStates } from './overview-states.tsx';

interface OverviewPageProps {
  scope: SiteScope;
  links: OverviewLinks;
  /** What stands under the bar while the link is lost. */
  strip: ReactNode;
}

/** How the warehouse is doing this second, each figure leading to what it counts. */
export function OverviewPage({ scope, links, strip }: OverviewPageProps) {
  const overview = useOverview(scopeOf(scope));
  const { figures } = overview;
  const freshness = useFreshness(figures ? Date.parse(figures.pulse.now) : null);
  const isFrozen = figures !== null && !freshness.isFresh;
  return (
    <div className={styles.page} data-frozen={isFrozen || undefined}>
      <OverviewBar
        scope={scope}
        links={links}
        asOfMs={isFrozen ? freshness.asOfMs : null}
        isRunning={figures !== null}
      />
      {strip}
      {figures !== null && figures.pulse.items > 0 ? (
        <OverviewBody figures={figures} scope={scope} links={links} />
      ) : (
        <OverviewStates overview={overview} scope={scope} links={links} />
      )}
    </div>
  );
}
