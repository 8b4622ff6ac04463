import { Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../glyph/icon.tsx';
import styles from './notice-pill.module.css';

/** Stands wherever a figure that is not live stands: `Figures as of 14:02:11`. */
export function AsOf({ children }: { children: ReactNode }) {
  return (
    <span className={styles.notice} data-tone="stale">
      <Icon of={Clock} />
      <span>{children}</span>
    </span>
  );
}
