import type { Warehouse } from '@stockwire/shared/catalog';
import { type ReactNode, useState } from 'react';
import { problemText, requestIdOf } from '../../api/problem-text.ts';
import { isLive } from '../../realtime/connection.ts';
import { useConnection } from '../../realtime/use-connection.ts';
import { Button } from '../../ui/action/button.tsx';
import { wordsOf } from '../../ui/language/words.ts';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { ErrorState } from '../../ui/state/error-state.tsx';
import { SkeletonRows } from '../../ui/state/skeleton.tsx';
import { activityWords } from './activity.words.ts';
import { ActivityBar } from './activity-bar.tsx';
import { ActivityList } from './activity-list.tsx';
import styles from './activity-page.module.css';
import { IgnoredKind } from './ignored-kind.tsx';
import { useActivity } from './use-activity.ts';
import { useActivityFilter } from './use-activity-filter.ts';

interface ActivityPageProps {
  warehouse: Warehouse;
  itemHref: (sku: string) => string;
  /** What stands under the bar while the link is lost. */
  strip: ReactNode;
}

const WIDTHS = ['92%', '84%', '88%', '76%', '90%', '80%', '86%', '70%'];

/** Every movement of a warehouse, newest first, as it happens. */
export function ActivityPage({ warehouse, itemHref, strip }: ActivityPageProps) {
  const [filter, setFilter] = useActivityFilter();
  const activity = useActivity(warehouse.warehouseId, filter);
  const [isPaused, setPaused] = useState(false);
  const connection = useConnection();

  function pause(next: boolean) {
    setPaused(next);
    activity.hold(next);
  }

  return (
    <section
      className={styles.page}
      aria-label={wordsOf(activityWords).title}
      data-frozen={isLive(connection) ? undefined : true}
    >
      <ActivityBar
        {...{ warehouse, filter, isPaused }}
        people={activity.people}
        waitingCount={activity.waitingCount}
        onFilter={setFilter}
        onPause={pause}
      />
      {strip}
      <IgnoredKind onClear={() => setFilter(filter)} />
      {activity.shown.length > 0 || activity.isLookingBack || activity.isLoadingOlder ? (
        <ActivityList
          key={`${filter.kind} ${filter.who}`}
          {...{ activity, itemHref, isPaused }}
          timeZone={warehouse.timeZone}
        />
      ) : (
        <Nothing activity={activity} name={warehouse.name} onShowAll={setFilter} />
      )}
    </section>
  );
}

interface NothingProps {
  activity: ReturnType<typeof useActivity>;
  name: string;
  onShowAll: (filter: { kind: null; who: null }) => void;
}

function Nothing({ activity, name, onShowAll }: NothingProps) {
  const words = wordsOf(activityWords);
  const { error, isLoading, retry, oldest, hasOlder, loadOlder } = activity;
  if (isLoading) {
    return (
      <div className={styles.loading}>
        <SkeletonRows label={words.loading} widths={WIDTHS} />
      </div>
    );
  }
  if (error !== null) {
    const { title, advice } = problemText(error);
    return (
      <ErrorState title={title} onRetry={retry} requestId={requestIdOf(error) ?? undefined}>
        {advice}
      </ErrorState>
    );
  }
  if (oldest === undefined) {
    return <EmptyState title={words.emptyTitle(name)}>{words.emptyText}</EmptyState>;
  }
  const showAll = (
    <Button onPress={() => onShowAll({ kind: null, who: null })}>{words.showAll}</Button>
  );
  return (
    <EmptyState
      title={words.noneTitle}
      action={
        <>
          {hasOlder ? <Button onPress={loadOlder}>{words.lookBack}</Button> : null}
          {showAll}
        </>
      }
    >
      {words.noneText}
    </EmptyState>
  );
}
