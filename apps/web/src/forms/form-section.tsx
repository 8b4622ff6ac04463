import { type ReactNode, useId } from 'react';
import styles from './form-section.module.css';

interface FormSectionProps {
  title: string;
  note: string;
  /** 3 where the page has a title of its own above the sections. */
  level?: 2 | 3;
  children: ReactNode;
}

/** A part of a long form: what it is about at the left, its fields at the right. */
export function FormSection({ title, note, level = 3, children }: FormSectionProps) {
  const Title = level === 2 ? 'h2' : 'h3';
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div>
        <Title id={id} className={styles.title}>
          {title}
        </Title>
        <p className={styles.note}>{note}</p>
      </div>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}
