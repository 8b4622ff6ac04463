import type { ReactNode } from 'react';
import { wordsOf } from '../language/words.ts';
import styles from './shell.module.css';
import { shellWords } from './shell.words.ts';

const MAIN_ID = 'main';

interface ShellProps {
  topbar: ReactNode;
  rail: ReactNode;
  /** What is said above the screen, where there is anything; its element bears `data-note`. */
  note?: ReactNode;
  children: ReactNode;
}

/** The frame of every screen: bar on top, rail by job, the screen itself. Narrow, the rail is a bar below. */
export function Shell({ topbar, rail, note, children }: ShellProps) {
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href={`#${MAIN_ID}`}>
        {wordsOf(shellWords).skip}
      </a>
      <header className={styles.top}>{topbar}</header>
      <div className={styles.rail}>{rail}</div>
      <main id={MAIN_ID} className={styles.main} tabIndex={-1}>
        {note}
        {children}
      </main>
    </div>
  );
}
