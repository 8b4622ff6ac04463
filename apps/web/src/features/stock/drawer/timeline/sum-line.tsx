import { formatInteger, formatSignedInteger } from '../../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { formatWithDay } from '../level/moment-text.ts';
import type { MovementSums } from './movement-sums.ts';
import styles from './movements.module.css';
import { timelineWords } from './timeline.words.ts';

interface SumLineProps {
  sums: MovementSums;
  hasOlder: boolean;
  timeZone: string;
  now: Date;
}

/** The whole story in one line: what was, what was moved, what is. */
export function SumLine({ sums, hasOlder, timeZone, now }: SumLineProps) {
  const words = wordsOf(timelineWords);
  const { now: onHand, before, change, count, sinceMs } = sums;
  const movements = words.movements(count, formatInteger(count));
  const moment = formatWithDay(sinceMs, { now, timeZone });
  return (
    <p className={styles.sum}>
      <b>{formatInteger(onHand)}</b>{' '}
      {words.sum(formatInteger(before), formatSignedInteger(change), movements)}
      {hasOlder ? ` ${words.since(moment)}` : null}
    </p>
  );
}
