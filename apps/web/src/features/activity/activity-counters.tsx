import { usePulse } from '../../realtime/use-pulse.ts';
import { useLedgerHead } from '../../realtime/use-warehouse-feed.ts';
import { formatInteger, formatSignedInteger } from '../../ui/format/format-integer.ts';
import { wordsOf } from '../../ui/language/words.ts';
import { activityWords } from './activity.words.ts';
import styles from './activity-counters.module.css';
import { useDayCount } from './use-day-count.ts';

/** How busy the warehouse is: the newest minute, and the newest day. */
export function ActivityCounters({ warehouseId }: { warehouseId: number }) {
  const pulse = usePulse(warehouseId);
  const day = useDayCount(warehouseId, useLedgerHead());
  const words = wordsOf(activityWords);
  const { minute, piecesIn, piecesOut } = words.counters;
  const counters = [
    { name: minute, figure: pulse && formatInteger(pulse.changesPerMinute) },
    { name: piecesIn, figure: pulse && formatSignedInteger(pulse.unitsInPerMinute) },
    { name: piecesOut, figure: pulse && formatSignedInteger(-pulse.unitsOutPerMinute) },
    { name: words.counters.day, figure: day === null ? null : formatInteger(day) },
  ];
  return (
    <dl className={styles.counters}>
      {counters.map(({ name, figure }) => (
        <div key={name} className={styles.counter}>
          <dd className={styles.figure}>{figure ?? words.unknown}</dd>
          <dt>{name}</dt>
        </div>
      ))}
    </dl>
  );
}
