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
  /** It is all there is on the page, so its title is the page's own. */
  isWholePage?: boolean;
}

/** Nothing to show, which is an answer too. */
export function EmptyState(props: EmptyStateProps) {
  const { title, children, icon = Box, action, isWholePage = false } = props;
  const Title = isWholePage ? 'h1' : 'h2';
  return (
    <section className={styles.state}>
      <span className={styles.glyph}>
        <Icon of={icon} size="l" />
      </span>
      <Title className={styles.title}>{title}</Title>
      {children ? <p className={styles.text}>{children}</p> : null}
      {action ? <div className={styles.actions}>{action}</div> : null}
    </section>
  );
}
