import type { ReactNode } from 'react';
import { wordsOf } from '../../ui/language/words.ts';
import { PageFrame } from '../../ui/shell/page-frame.tsx';
import { settingsWords } from './settings.words.ts';
import type { SettingsLinks } from './settings-links.ts';

const PAGES = ['preferences', 'items', 'bins', 'warehouses', 'suppliers'] as const;
type SettingsPageId = (typeof PAGES)[number];

interface SettingsFrameProps {
  page: SettingsPageId;
  links: SettingsLinks;
  actions?: ReactNode;
  bar?: ReactNode;
  children: ReactNode;
}

/** What all settings screens share. */
export function SettingsFrame({ page, links, ...parts }: SettingsFrameProps) {
  const words = wordsOf(settingsWords);
  return (
    <PageFrame
      title={words.settings}
      pages={PAGES.map((id) => ({ id, label: words[id], href: links[id] }))}
      currentId={page}
      {...parts}
    />
  );
}
