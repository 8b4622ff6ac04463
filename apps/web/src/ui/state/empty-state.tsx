import { Box, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../glyph/icon.tsx';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  title: ReactNode;
  /** Why there is nothing, and what to do next. */
  children?: ReactNode;
  icon?: LucideIcon;
  action?: ReactNode;
}

/** Nothing to show, which is an answer too. */
export function EmptyState({ title, children, icon = Box, action }: EmptyStateProps) {
  return (
    <section className={styles.state}>
      <span className={styles.glyph}>
        <Icon of={icon} size="l" />
      </span>
      <h2 className={styles.title}>{title}</h2>
      {children ? <p className={styles.text}>{children}</p> : null}
      {action ? <div className={styles.actions}>{action}</div> : null}
    </section>
  );
}
