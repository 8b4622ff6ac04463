import { type ReactNode, useId } from 'react';
import { Link } from 'react-aria-components';
import styles from './panel.module.css';

interface PanelProps {
  title: string;
  note?: ReactNode;
  /** The whole of which this is the head. */
  more?: { label: string; href: string } | undefined;
  children: ReactNode;
  /** Lets the page lead a person here. */
  placeId?: string;
}

/** A list on the overview, set off by lines. */
export function Panel({ title, note, more, children, placeId }: PanelProps) {
  const id = useId();
  return (
    <section id={placeId} className={styles.panel} aria-labelledby={id} tabIndex={-1}>
      <header className={styles.header}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {note ? <span className={styles.note}>{note}</span> : null}
        {more ? (
          <Link className={styles.more ?? ''} href={more.href}>
            {more.label}
          </Link>
        ) : null}
      </header>
      {children}
    </section>
  );
}
