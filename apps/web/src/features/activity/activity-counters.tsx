import { usePulse } from '../../realtime/use-pulse.ts';
import { useLedgerHead } from '../../realtime/use-warehouse-feed.ts';
import { formatInteger, formatSignedInteger } from '../../ui/format/format-integer.ts';
import styles from './activity-counters.module.css';
import { useDayCount } from './use-day-count.ts';

/** How busy the warehouse is: the newest minute, and the newest day. */
export function ActivityCounters({ warehouseId }: { warehouseId: number }) {
  const pulse = usePulse(warehouseId);
  const day = useDayCount(warehouseId, useLedgerHead());
  const counters = [
    { name: 'this minute', figure: pulse && formatInteger(pulse.changesPerMinute) },
    { name: 'pieces in', figure: pulse && formatSignedInteger(pulse.unitsInPerMinute) },
    { name: 'pieces out', figure: pulse && formatSignedInteger(-pulse.unitsOutPerMinute) },
    { name: 'in 24 h', figure: day === null ? null : formatInteger(day) },
  ];
  return (
    <dl className={styles.counters}>
      {counters.map(({ name, figure }) => (
        <div key={name} className={styles.counter}>
          <dd className={styles.figure}>{figure ?? '–'}</dd>
          <dt>{name}</dt>
        </div>
      ))}
    </dl>
  );
}
