import type { ReactNode } from 'react';
import styles from './figures.module.css';

export interface Figure {
  id: string;
  label: ReactNode;
  value: string;
  tone?: 'problem' | undefined;
}

/** A row of large figures with what they count below. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ id, label, value, tone }) => (
        <div key={id} className={styles.figure} data-tone={tone}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
