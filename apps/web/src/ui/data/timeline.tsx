import type { ReactNode } from 'react';
import styles from './timeline.module.css';

export interface TimelineEntry {
  id: string;
  /** The moment as it is shown, and as a machine reads it. */
  time: string;
  dateTime: string;
  /** `+2`, `−4`, or a plain figure for what changed no quantity. */
  delta: string;
  isNeutral?: boolean | undefined;
  text: ReactNode;
  /** Who, and for what. */
  detail?: ReactNode;
  /** The figure after it. */
  after?: string | undefined;
  /** Arrived while the person was looking. */
  isFresh?: boolean | undefined;
  /** The whole story, under the line. */
  more?: ReactNode;
}

/** What happened, newest first: when, how much, what, who, and the figure after it. */
export function Timeline({ label, entries }: { label: string; entries: TimelineEntry[] }) {
  return (
    <ol className={styles.timeline} aria-label={label}>
      {entries.map((entry) => (
        <li
          key={entry.id}
          className={styles.entry}
          data-neutral={entry.isNeutral || undefined}
          data-fresh={entry.isFresh || undefined}
        >
          <time className={styles.time} dateTime={entry.dateTime}>
            {entry.time}
          </time>
          <span className={styles.delta}>{entry.delta}</span>
          <div className={styles.words}>
            <p className={styles.text}>{entry.text}</p>
            {entry.detail ? <small className={styles.detail}>{entry.detail}</small> : null}
          </div>
          <span className={styles.after}>{entry.after}</span>
          {entry.more ? <div className={styles.more}>{entry.more}</div> : null}
        </li>
      ))}
    </ol>
  );
}
