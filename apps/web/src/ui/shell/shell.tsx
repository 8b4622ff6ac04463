import type { ReactNode } from 'react';
import styles from './shell.module.css';

const MAIN_ID = 'main';

interface ShellProps {
  topbar: ReactNode;
  rail: ReactNode;
  children: ReactNode;
}

/** The frame of every screen: bar on top, rail by job, the screen itself. Narrow, the rail is a bar below. */
export function Shell({ topbar, rail, children }: ShellProps) {
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href={`#${MAIN_ID}`}>
        Skip to content
      </a>
      <header className={styles.top}>{topbar}</header>
      <div className={styles.rail}>{rail}</div>
      <main id={MAIN_ID} className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
