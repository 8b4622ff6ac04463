import { entryText } from '../../../api/entry-text.ts';
import { formatInteger, formatSignedInteger } from '../../../ui/format/format-integer.ts';
import { formatTime } from '../../../ui/format/format-time.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { stepsTo } from '../edit/figure.ts';
import styles from './between-list.module.css';
import type { Conflict } from './conflict.ts';
import { conflictWords } from './conflict.words.ts';

/** More steps than this scroll, and what scrolls must be reachable by keyboard. */
const SHOWN_AT_ONCE = 5;

interface BetweenListProps {
  conflict: Conflict;
  timeZone: string;
}

/** What others did to the figure while it was edited, oldest first, with the figure after each. */
export function BetweenList({ conflict, timeZone }: BetweenListProps) {
  const words = wordsOf(conflictWords);
  const { opened, now, between, task } = conflict;
  const steps = stepsTo(now.quantity, between, task.bin);
  const first = steps[0];
  const isWhole = first === undefined || first.after - first.effect === opened.quantity;
  return (
    <section className={styles.between} aria-label={words.inBetween}>
      <h3 className={styles.title}>
        {steps.length === 0
          ? words.anew
          : words.between(formatInteger(opened.quantity), formatInteger(now.quantity))}
        {isWhole ? null : words.newest}
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
                  {words.for} <span className={styles.reference}>{entry.reference}</span>
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
