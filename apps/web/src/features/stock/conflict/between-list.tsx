import { entryText } from '../../../api/entry-text.ts';
import { formatInteger, formatSignedInteger } from '../../../ui/format/format-integer.ts';
import { formatTime } from '../../../ui/format/format-time.ts';
import { stepsTo } from '../edit/figure.ts';
import styles from './between-list.module.css';
import type { Conflict } from './conflict.ts';

/** More steps than this scroll, and what scrolls must be reachable by keyboard. */
const SHOWN_AT_ONCE = 5;

interface BetweenListProps {
  conflict: Conflict;
  timeZone: string;
}

/** What others did to the figure while it was edited, oldest first, with the figure after each. */
export function BetweenList({ conflict, timeZone }: BetweenListProps) {
  const { opened, now, between, task } = conflict;
  const steps = stepsTo(now.quantity, between, task.bin);
  const first = steps[0];
  const isWhole = first === undefined || first.after - first.effect === opened.quantity;
  return (
    <section className={styles.between} aria-label="What happened in between">
      <h3 className={styles.title}>
        {steps.length === 0
          ? 'The ledger was opened anew in between'
          : `Between ${formatInteger(opened.quantity)} and ${formatInteger(now.quantity)}`}
        {isWhole ? null : ', the newest movements'}
      </h3>
      <ol {...(steps.length > SHOWN_AT_ONCE ? { tabIndex: 0 } : {})}>
        {steps.map(({ entry, effect, after }) => (
          <li key={entry.seq} className={styles.step}>
            <time className={styles.time} dateTime={entry.recordedAt}>
              {formatTime(new Date(entry.recordedAt), { timeZone })}
            </time>
            <b className={styles.effect}>{formatSignedInteger(effect)}</b>
            <span>
              {entryText(entry)} · {entry.by}
              {entry.reference === null ? null : (
                <>
                  {' '}
                  for <span className={styles.reference}>{entry.reference}</span>
                </>
              )}
            </span>
            <span className={styles.after}>{formatInteger(after)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
