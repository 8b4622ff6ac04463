import { Link } from 'react-aria-components';
import { problemText, requestIdOf } from '../../../api/problem-text.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { ErrorState } from '../../../ui/state/error-state.tsx';
import { SkeletonBar } from '../../../ui/state/skeleton.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import type { OverviewNow } from '../live/use-overview.ts';
import { overviewWords } from '../overview.words.ts';
import type { OverviewLinks } from '../overview-links.ts';
import { type SiteScope, scopeName } from '../scope.ts';
import styles from './overview-page.module.css';

const TILES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

interface OverviewStatesProps {
  overview: OverviewNow;
  scope: SiteScope;
  links: OverviewLinks;
}

/** The overview while there is no figure to show: on its way, not to be had, or nothing to count yet. */
export function OverviewStates({ overview, scope, links }: OverviewStatesProps) {
  const words = wordsOf(overviewWords);
  const { figures, error, retry, isRetrying } = overview;
  if (error !== null) {
    const { title, advice } = problemText(error);
    return (
      <ErrorState
        title={title}
        onRetry={retry}
        isRetrying={isRetrying}
        requestId={requestIdOf(error) ?? undefined}
      >
        {advice}
      </ErrorState>
    );
  }
  if (figures !== null) {
    return (
      <EmptyState
        title={words.emptyTitle(scopeName(scope))}
        action={
          <Link className={styles.go ?? ''} href={links.stock(scope.warehouse.code)}>
            {words.emptyAction}
          </Link>
        }
      >
        {words.emptyText}
      </EmptyState>
    );
  }
  return (
    <div className={styles.body} role="status">
      <VisuallyHidden>{words.loading}</VisuallyHidden>
      <div className={styles.tiles}>
        {TILES.map((tile) => (
          <div key={tile} className={styles.ghost}>
            <SkeletonBar width="38%" />
            <SkeletonBar width="56%" />
            <SkeletonBar width="72%" />
          </div>
        ))}
      </div>
      <div className={styles.charts}>
        <div className={styles.ghost}>
          <SkeletonBar width="24%" />
        </div>
        <div className={styles.ghost}>
          <SkeletonBar width="36%" />
        </div>
      </div>
    </div>
  );
}
