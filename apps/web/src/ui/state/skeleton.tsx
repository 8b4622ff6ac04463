import type { CSSProperties } from 'react';
import { VisuallyHidden } from '../visually-hidden.tsx';
import styles from './skeleton.module.css';

/** A place where a figure or a word will stand, as wide as it will be (any CSS width). */
export function SkeletonBar({ width }: { width: string }) {
  const size = { '--skeleton-width': width } as CSSProperties;
  return <span className={styles.bar} style={size} aria-hidden="true" />;
}

/** A list on its way. The words are for the ear; the bars do not move, for nothing is changing. */
export function SkeletonRows({ label, widths }: { label: string; widths: string[] }) {
  const rows = widths.map((width, place) => ({ id: `${place} ${width}`, width }));
  return (
    <div className={styles.rows} role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {rows.map((row) => (
        <div className={styles.row} key={row.id}>
          <SkeletonBar width={row.width} />
        </div>
      ))}
    </div>
  );
}
