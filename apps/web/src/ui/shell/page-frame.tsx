import type { ReactNode } from 'react';
import { ViewTabs } from '../data/view-tabs.tsx';
import styles from './page-frame.module.css';

interface PageFrameProps {
  /** What the pages have in common, and the title of each. */
  title: string;
  /** How deep its title stands; a page has it at the top. */
  level?: 1 | 4;
  pages: { id: string; label: string; href: string }[];
  currentId: string;
  /** What can be done on this page, at the right of its bar. */
  actions?: ReactNode;
  /** Search and filters, in a bar of their own. */
  bar?: ReactNode;
  children: ReactNode;
}

/** What the pages of a room share: the way between them, and one bar for what can be done. */
export function PageFrame(props: PageFrameProps) {
  const { title, level = 1, pages, currentId, actions, bar, children } = props;
  const Title = `h${level}` as const;
  const current = pages.find(({ id }) => id === currentId);
  return (
    <section
      className={styles.frame}
      aria-label={current === undefined ? title : `${title}: ${current.label}`}
    >
      <div className={styles.top} data-alone={pages.length === 0 || undefined}>
        <Title className={styles.title}>{title}</Title>
        {pages.length > 0 ? <ViewTabs label={title} views={pages} currentId={currentId} /> : null}
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
      {bar ? <div className={styles.bar}>{bar}</div> : null}
      <div className={styles.body}>{children}</div>
    </section>
  );
}
