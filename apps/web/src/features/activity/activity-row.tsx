import type { Entry } from '@stockwire/shared/stock-entries';
import type { CSSProperties } from 'react';
import { Link } from 'react-aria-components';
import { entryDelta, entryText } from '../../api/entry-text.ts';
import { formatMoment } from '../../ui/format/format-date.ts';
import { formatInteger, formatSignedInteger } from '../../ui/format/format-integer.ts';
import styles from './activity-row.module.css';

interface ActivityRowProps {
  entry: Entry;
  timeZone: string;
  now: Date;
  topPx: number;
  /** Opens the item. */
  href: string;
}

/** One movement: when, how much, of what, how, and by whom. */
export function ActivityRow({ entry, timeZone, now, topPx, href }: ActivityRowProps) {
  const { pieces, isNeutral } = entryDelta(entry);
  const at = new Date(entry.recordedAt);
  return (
    <li className={styles.row} style={{ '--row-top': `${topPx}px` } as CSSProperties}>
      <time className={styles.time} dateTime={entry.recordedAt}>
        {formatMoment(at, now, { timeZone })}
      </time>
      <b className={styles.delta} data-neutral={isNeutral || undefined}>
        {isNeutral ? formatInteger(pieces) : formatSignedInteger(pieces)}
      </b>
      <Link className={styles.item ?? ''} href={href}>
        {entry.sku}
      </Link>
      <span className={styles.text}>{entryText(entry)}</span>
      <span className={styles.who}>{[entry.by, entry.reference].filter(Boolean).join(' · ')}</span>
      <span className={styles.after}>
        <small>on hand</small> {formatInteger(entry.onHand)}
      </span>
    </li>
  );
}
