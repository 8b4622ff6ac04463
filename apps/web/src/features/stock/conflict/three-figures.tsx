import { formatInteger, formatSignedInteger } from '../../../ui/format/format-integer.ts';
import { formatTime } from '../../../ui/format/format-time.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import type { Conflict } from './conflict.ts';
import { conflictWords } from './conflict.words.ts';
import styles from './three-figures.module.css';

interface ThreeFiguresProps {
  conflict: Conflict;
  timeZone: string;
}

/** When you opened, now, you entered: each with its time and its person. */
export function ThreeFigures({ conflict, timeZone }: ThreeFiguresProps) {
  const words = wordsOf(conflictWords);
  const { opened, now, task } = conflict;
  const moved = now.quantity - opened.quantity;
  const entered =
    task.kind === 'count' ? formatInteger(task.counted) : formatSignedInteger(task.delta);
  const time = (at: number | string) => <Time at={new Date(at)} timeZone={timeZone} />;
  return (
    <dl className={styles.three}>
      <div className={styles.figure} data-part="opened">
        <dt>{words.whenOpened}</dt>
        <dd className={styles.number}>{formatInteger(opened.quantity)}</dd>
        <dd className={styles.meta}>
          {time(opened.atMs)} {words.readByYou}
        </dd>
      </div>
      <div className={styles.figure} data-part="now">
        <dt>{words.nowTitle}</dt>
        <dd className={styles.number}>
          {formatInteger(now.quantity)}
          {moved === 0 ? null : <span className={styles.moved}>{formatSignedInteger(moved)}</span>}
        </dd>
        <dd className={styles.meta}>
          {now.at === null ? null : time(now.at)} {now.by === null ? null : words.by(now.by)}
        </dd>
      </div>
      <div className={styles.figure} data-part="entered">
        <dt>{words.entered}</dt>
        <dd className={styles.number}>{entered}</dd>
        <dd className={styles.meta}>
          {time(task.enteredAtMs)} {task.kind === 'count' ? words.yourCount : words.yourChange}
        </dd>
      </div>
    </dl>
  );
}

function Time({ at, timeZone }: { at: Date; timeZone: string }) {
  return <time dateTime={at.toISOString()}>{formatTime(at, { timeZone })}</time>;
}
