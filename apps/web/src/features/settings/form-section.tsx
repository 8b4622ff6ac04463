import { type ReactNode, useId } from 'react';
import styles from './form-section.module.css';

interface FormSectionProps {
  title: string;
  note: string;
  children: ReactNode;
}

/** A part of a long form: what it is about at the left, its fields at the right. */
export function FormSection({ title, note, children }: FormSectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        <p className={styles.note}>{note}</p>
      </div>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}
