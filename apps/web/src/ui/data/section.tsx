import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

interface SectionProps {
  title: string;
  /** 2 where the sections stand right below the page's own title. */
  level?: 2 | 3;
  /** How many, or of which time: faint, beside the title. */
  note?: ReactNode;
  /** Names the figures at the right edge, or holds a small button. */
  end?: ReactNode;
  children: ReactNode;
}

/** A part of a panel, set off by a line and not by a card. */
export function Section({ title, level = 3, note, end, children }: SectionProps) {
  const Title = level === 2 ? 'h2' : 'h3';
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.heading}>
        <Title id={id} className={styles.title}>
          {title}
        </Title>
        {note ? <span className={styles.note}>{note}</span> : null}
        {end ? <span className={styles.end}>{end}</span> : null}
      </div>
      {children}
    </section>
  );
}
