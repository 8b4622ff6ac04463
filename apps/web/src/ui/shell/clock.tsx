import { useEffect, useState } from 'react';
import { formatTime, formatTimeZoneName } from '../format/format-time.ts';
import { wordsOf } from '../language/words.ts';
import styles from './clock.module.css';
import { shellWords } from './shell.words.ts';

const SECOND_MS = 1_000;

interface ClockProps {
  /** An IANA name, `Europe/London`: the clock on the site's wall, not the browser's. */
  timeZone: string;
  locale?: string;
  /** The time in milliseconds, if a better clock than the browser's is at hand. */
  nowMs?: () => number;
}

/** The time at the site, to the second. */
export function Clock({ timeZone, locale, nowMs = Date.now }: ClockProps) {
  const [shownMs, setShownMs] = useState(nowMs);

  // The clock is outside React. Each tick is set for the next full second, so that none is skipped.
  useEffect(() => {
    const timer = setTimeout(() => setShownMs(nowMs()), SECOND_MS - (nowMs() % SECOND_MS));
    return () => clearTimeout(timer);
  });

  const place = { timeZone, ...(locale ? { locale } : {}) };
  const at = new Date(shownMs);
  return (
    <span className={styles.clock} title={wordsOf(shellWords).siteTime(timeZone)}>
      <time dateTime={at.toISOString()}>{formatTime(at, place)}</time>{' '}
      <span className={styles.zone}>{formatTimeZoneName(at, place)}</span>
    </span>
  );
}
