import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowUp } from 'lucide-react';
import { type CSSProperties, useRef, useState } from 'react';
import { useConnectionControls } from '../../realtime/use-connection.ts';
import { useReachedEnd } from '../../ui/data/use-reached-end.ts';
import { formatInteger } from '../../ui/format/format-integer.ts';
import { wordsOf } from '../../ui/language/words.ts';
import { OfferPill } from '../../ui/status/offer-pill.tsx';
import { activityWords } from './activity.words.ts';
import styles from './activity-list.module.css';
import { ActivityRow } from './activity-row.tsx';
import type { ActivityNow } from './use-activity.ts';

/** Two lines of text; the same on every screen, so that no row has to be measured. */
const ROW_PX = 44;
const OVERSCAN_ROWS = 12;

interface ActivityListProps {
  activity: ActivityNow;
  timeZone: string;
  itemHref: (sku: string) => string;
  isPaused: boolean;
}

/** The rows in view, out of as many as were read. Scrolled away from its top the list stands still. */
export function ActivityList({ activity, timeZone, itemHref, isPaused }: ActivityListProps) {
  const { shown, waitingCount, hold, isLookingBack, loadOlder } = activity;
  const { serverNowMs } = useConnectionControls();
  const scroller = useRef<HTMLDivElement>(null);
  const [isAway, setAway] = useState(false);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler.
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN_ROWS,
    getItemKey: (place) => shown[place]?.seq ?? place,
  });
  const end = useReachedEnd(loadOlder, isLookingBack);

  function onScroll() {
    const isAwayNow = (scroller.current?.scrollTop ?? 0) > ROW_PX / 2;
    if (isAwayNow === isAway) return;
    setAway(isAwayNow);
    if (!isPaused) hold(isAwayNow);
  }

  const words = wordsOf(activityWords);
  const now = new Date(serverNowMs());
  const height = { '--list-height': `${rows.getTotalSize()}px` } as CSSProperties;
  return (
    <div className={styles.frame}>
      {waitingCount > 0 && !isPaused ? (
        <div className={styles.offer}>
          <OfferPill
            icon={ArrowUp}
            action={words.show}
            onPress={() => scroller.current?.scrollTo({ top: 0 })}
          >
            {words.fresh(waitingCount, formatInteger(waitingCount))}
          </OfferPill>
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div ref={scroller} className={styles.scroller} onScroll={onScroll} tabIndex={0}>
        <ol className={styles.list} style={height} aria-label={words.list}>
          {rows.getVirtualItems().map(({ key, index, start }) => {
            const entry = shown[index];
            return entry ? (
              <ActivityRow
                key={key}
                {...{ entry, timeZone, now }}
                topPx={start}
                href={itemHref(entry.sku)}
              />
            ) : null;
          })}
        </ol>
        <div ref={end} className={styles.end}>
          {endWords(activity)}
        </div>
      </div>
    </div>
  );
}

function endWords({ isLoadingOlder, hasOlder, isLookingBack }: ActivityNow): string {
  const words = wordsOf(activityWords);
  if (isLoadingOlder || isLookingBack) return words.lookingBack;
  return hasOlder ? words.openItem : words.beginning;
}
