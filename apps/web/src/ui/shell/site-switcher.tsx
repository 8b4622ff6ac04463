import { ChevronsUpDown } from 'lucide-react';
import { Button } from 'react-aria-components';
import { Icon } from '../glyph/icon.tsx';
import { wordsOf } from '../language/words.ts';
import { Menu } from '../overlay/menu.tsx';
import { shellWords } from './shell.words.ts';
import styles from './site-switcher.module.css';

interface Site {
  id: string;
  code: string;
  name: string;
  /** Told beside the name in the list: its time, its state. */
  hint?: string | undefined;
}

interface SiteSwitcherProps {
  /** What a site is called here: `Warehouse`. */
  label: string;
  sites: Site[];
  currentId: string | undefined;
  onSelect: (id: string) => void;
}

/** Which site the whole page speaks of. */
export function SiteSwitcher({ label, sites, currentId, onSelect }: SiteSwitcherProps) {
  const current = sites.find((site) => site.id === currentId);
  const choose = wordsOf(shellWords).choose(label);
  return (
    <Menu
      label={label}
      trigger={
        <Button
          className={styles.site ?? ''}
          aria-label={current ? `${label}: ${current.name}` : choose}
        >
          {current ? <span className={styles.code}>{current.code}</span> : null}
          <span className={styles.name}>{current?.name ?? choose}</span>
          <Icon of={ChevronsUpDown} size="s" />
        </Button>
      }
      items={sites.map((site) => ({
        id: site.id,
        label: `${site.code} · ${site.name}`,
        hint: site.hint,
      }))}
      selectedId={currentId ?? ''}
      onAction={onSelect}
    />
  );
}
