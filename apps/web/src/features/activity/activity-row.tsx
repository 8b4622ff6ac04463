import type { ShownEntry } from '@stockwire/shared/stock-entries';
import type { CSSProperties } from 'react';
import { Link } from 'react-aria-components';
import { entryDelta, entryText } from '../../api/entry-text.ts';
import { formatMoment } from '../../ui/format/format-date.ts';
import { formatInteger, formatSignedInteger } from '../../ui/format/format-integer.ts';
import { wordsOf } from '../../ui/language/words.ts';
import { activityWords } from './activity.words.ts';
import styles from './activity-row.module.css';

interface ActivityRowProps {
  entry: ShownEntry;
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
      <Link className={styles.item ?? ''} href={href} aria-label={`${entry.name} ${entry.sku}`}>
        {entry.name}
        <small className={styles.sku}>{entry.sku}</small>
      </Link>
      <span className={styles.text}>{entryText(entry)}</span>
      <span className={styles.who}>{[entry.by, entry.reference].filter(Boolean).join(' · ')}</span>
      <span className={styles.after}>
        <small>{wordsOf(activityWords).onHand}</small> {formatInteger(entry.onHand)}
      </span>
    </li>
  );
}
