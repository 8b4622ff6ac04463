import { Warehouse as WarehouseGlyph } from 'lucide-react';
import { problemText, requestIdOf } from '../api/problem-text.ts';
import { Button } from '../ui/action/button.tsx';
import { EmptyState } from '../ui/state/empty-state.tsx';
import { ErrorState } from '../ui/state/error-state.tsx';
import { SkeletonRows } from '../ui/state/skeleton.tsx';
import styles from './page-states.module.css';
import type { Sites } from './use-chosen-site.ts';

const WIDTHS = ['30%', '86%', '78%', '92%', '70%', '84%', '66%', '88%'];

/** The screen while no warehouse is chosen: being read, not to be had, unknown, or none made yet. */
export function SiteState({ sites }: { sites: Sites }) {
  const { site, error, retry, isRetrying, warehouses, choose } = sites;
  if (error !== null) {
    const { title, advice } = problemText(error);
    return (
      <div className={styles.page}>
        <ErrorState
          isWholePage
          title={title}
          onRetry={retry}
          isRetrying={isRetrying}
          requestId={requestIdOf(error) ?? undefined}
        >
          {advice}
        </ErrorState>
      </div>
    );
  }
  if (site?.state === 'unknown') {
    return (
      <div className={styles.page}>
        <EmptyState
          isWholePage
          icon={WarehouseGlyph}
          title={`There is no warehouse ${site.code} here`}
          action={warehouses.map(({ code, name }) => (
            <Button key={code} onPress={() => choose(code)}>
              {name}
            </Button>
          ))}
        >
          Its code may be spelled differently. Choose one of these.
        </EmptyState>
      </div>
    );
  }
  if (site?.state === 'none') {
    return (
      <div className={styles.page}>
        <EmptyState isWholePage icon={WarehouseGlyph} title="There is no warehouse yet">
          Make the first one over the API, described at <a href="/api/docs">/api/docs</a>; started
          with DEMO=true, an empty database is filled with a household-goods distributor.
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={styles.loading}>
      <SkeletonRows label="Loading the warehouses" widths={WIDTHS} />
    </div>
  );
}
