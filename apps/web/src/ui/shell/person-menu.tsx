import type { LucideIcon } from 'lucide-react';
import { Button } from 'react-aria-components';
import { Menu } from '../overlay/menu.tsx';
import styles from './person-menu.module.css';

interface PersonEntry {
  id: string;
  label: string;
  icon: LucideIcon;
  hint?: string | undefined;
}

interface PersonMenuProps {
  /** Whose menu it is: `Ana Ruiz`. */
  name: string;
  /** The whole of it for the ear: `You are Ana Ruiz`. */
  label: string;
  items: PersonEntry[];
  onAction: (id: string) => void;
}

/** Who is signed in here, and what concerns that person. */
export function PersonMenu({ name, label, items, onAction }: PersonMenuProps) {
  return (
    <Menu
      label={label}
      placement="bottom end"
      trigger={
        <Button className={styles.me ?? ''} aria-label={label}>
          {initials(name)}
        </Button>
      }
      items={items}
      onAction={onAction}
    />
  );
}

/** `Ana Ruiz` → `AR`, `Zoë` → `Z`. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word = '') => word.slice(0, 1).toUpperCase()).join('');
}
