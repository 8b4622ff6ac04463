import { wordsOf } from '../../../ui/language/words.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { useFreshness } from '../live/use-freshness.ts';
import { useOverview } from '../live/use-overview.ts';
import { overviewWords } from '../overview.words.ts';
import { type SiteScope, scopeName, scopeOf } from '../scope.ts';
import { useDarkByDefault } from './use-dark-by-default.ts';
import { useNightlyReload } from './use-nightly-reload.ts';
import { usePixelShift } from './use-pixel-shift.ts';
import { useWakeLock } from './use-wake-lock.ts';
import { WallBody } from './wall-body.tsx';
import { type WallConnection, WallHeader } from './wall-header.tsx';
import styles from './wallboard.module.css';

interface WallboardPageProps {
  scope: SiteScope;
  connection: WallConnection;
  /** The way back, for a keyboard: a wall has nothing else to press. */
  overviewHref: string;
}

/** The overview for a wall: read from the floor, by nobody's hand, for weeks. */
export function WallboardPage({ scope, connection, overviewHref }: WallboardPageProps) {
  const words = wordsOf(overviewWords);
  const { figures, error } = useOverview(scopeOf(scope));
  const freshness = useFreshness(figures ? Date.parse(figures.pulse.now) : null);
  const shift = usePixelShift();
  useDarkByDefault();
  useWakeLock();
  useNightlyReload(scope.warehouse.timeZone);
  return (
    <div
      className={styles.wall}
      data-frozen={(figures !== null && !freshness.isFresh) || undefined}
      style={shift}
    >
      <WallHeader
        scope={scope}
        connection={connection}
        asOfMs={freshness.isFresh ? null : freshness.asOfMs}
        overviewHref={overviewHref}
      />
      {figures === null || figures.pulse.items === 0 ? (
        <div className={styles.nothing}>
          {figures === null ? (
            <p role="status">{error === null ? words.loading : words.wallWaiting}</p>
          ) : (
            <EmptyState title={words.emptyTitle(scopeName(scope))}>{words.emptyText}</EmptyState>
          )}
        </div>
      ) : (
        <WallBody figures={figures} scope={scope} />
      )}
    </div>
  );
}
