import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

interface SectionProps {
  title: string;
  /** How many, or of which time: faint, beside the title. */
  note?: ReactNode;
  /** Names the figures at the right edge, or holds a small button. */
  end?: ReactNode;
  children: ReactNode;
}

/** A part of a panel, set off by a line and not by a card. */
export function Section({ title, note, end, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.heading}>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        {note ? <span className={styles.note}>{note}</span> : null}
        {end ? <span className={styles.end}>{end}</span> : null}
      </div>
      {children}
    </section>
  );
}
