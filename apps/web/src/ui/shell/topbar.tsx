import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { wordsOf } from '../language/words.ts';
import { shellWords } from './shell.words.ts';
import styles from './topbar.module.css';

interface TopbarProps {
  /** Where the mark leads: the first room. */
  brandHref: string;
  start?: ReactNode;
  centre?: ReactNode;
  end?: ReactNode;
  /** At the far end but one; on a phone there is no room for it, and the palette holds the same. */
  settings?: ReactNode;
  /** At the very end. */
  person?: ReactNode;
}

/** Where am I, find anything, is it live, who am I: left to right, on every screen. */
export function Topbar({ brandHref, start, centre, end, settings, person }: TopbarProps) {
  return (
    <div className={styles.topbar}>
      <Link className={styles.brand ?? ''} href={brandHref} aria-label={wordsOf(shellWords).home}>
        <svg className={styles.logo} viewBox="0 0 28 28" aria-hidden="true">
          <rect width="28" height="28" rx="7" />
          <path d="M5.5 18.5h5v-5h4.5v-5h7" />
          <circle cx="22" cy="8.5" r="2.1" />
        </svg>
      </Link>
      <div className={styles.start}>{start}</div>
      <div className={styles.centre}>{centre}</div>
      <div className={styles.end}>
        {end}
        <span className={styles.settings}>{settings}</span>
        {person}
      </div>
    </div>
  );
}
