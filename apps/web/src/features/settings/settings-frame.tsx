import type { ReactNode } from 'react';
import { ViewTabs } from '../../ui/data/view-tabs.tsx';
import { wordsOf } from '../../ui/language/words.ts';
import { settingsWords } from './settings.words.ts';
import styles from './settings-frame.module.css';
import type { SettingsLinks } from './settings-links.ts';

const PAGES = ['preferences', 'items', 'bins', 'warehouses', 'suppliers'] as const;
type SettingsPageId = (typeof PAGES)[number];

interface SettingsFrameProps {
  page: SettingsPageId;
  links: SettingsLinks;
  /** What can be done on this page, at the right of its bar. */
  actions?: ReactNode;
  /** Search and filters, in a bar of their own. */
  bar?: ReactNode;
  children: ReactNode;
}

/** What all settings screens share: the way between them, and one bar for what can be done. */
export function SettingsFrame({ page, links, actions, bar, children }: SettingsFrameProps) {
  const words = wordsOf(settingsWords);
  return (
    <section className={styles.frame} aria-label={`${words.settings}: ${words[page]}`}>
      <div className={styles.top}>
        <h1 className={styles.title}>{words.settings}</h1>
        <ViewTabs
          label={words.settings}
          views={PAGES.map((id) => ({ id, label: words[id], href: links[id] }))}
          currentId={page}
        />
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
      {bar ? <div className={styles.bar}>{bar}</div> : null}
      <div className={styles.body}>{children}</div>
    </section>
  );
}
