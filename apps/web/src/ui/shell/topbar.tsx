import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { wordsOf } from '../language/words.ts';
import { Mark } from './mark.tsx';
import { shellWords } from './shell.words.ts';
import styles from './topbar.module.css';

interface TopbarProps {
  /** Where the mark leads: the first room. */
  brandHref: string;
  start?: ReactNode;
  centre?: ReactNode;
  /** Before the end; where it is narrow, below what stands at the start. */
  clock?: ReactNode;
  end?: ReactNode;
  /** At the far end but one; on a phone there is no room for it, and the palette holds the same. */
  settings?: ReactNode;
  /** At the very end. */
  person?: ReactNode;
}

/** Where am I, find anything, is it live, who am I: left to right, on every screen. */
export function Topbar({ brandHref, start, centre, clock, end, settings, person }: TopbarProps) {
  return (
    <div className={styles.topbar}>
      <Link className={styles.brand ?? ''} href={brandHref} aria-label={wordsOf(shellWords).home}>
        <Mark />
      </Link>
      <div className={styles.start}>{start}</div>
      <div className={styles.centre}>{centre}</div>
      <div className={styles.end}>
        {clock ? <span className={styles.clock}>{clock}</span> : null}
        {end}
        <span className={styles.settings}>{settings}</span>
        {person}
      </div>
    </div>
  );
}
