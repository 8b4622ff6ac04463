import type { LucideIcon } from 'lucide-react';
import { Link } from 'react-aria-components';
import { Icon } from '../glyph/icon.tsx';
import { VisuallyHidden } from '../visually-hidden.tsx';
import styles from './rail.module.css';

interface RailItem {
  id: string;
  label: string;
  href: string;
  icon: LucideIcon;
  isCurrent: boolean;
  /** Something waits there: how much, and the same in words. */
  badge?: { text: string; label: string } | undefined;
}

interface RailProps {
  label: string;
  items: RailItem[];
  /** Set apart at the far end. */
  endItems?: RailItem[];
}

/** The rooms there are, by job. Links go through React Aria's RouterProvider. */
export function Rail({ label, items, endItems = [] }: RailProps) {
  return (
    <nav className={styles.rail} aria-label={label}>
      {items.map((item) => (
        <RailLink key={item.id} item={item} />
      ))}
      <span className={styles.space} />
      {endItems.map((item) => (
        <RailLink key={item.id} item={item} />
      ))}
    </nav>
  );
}

function RailLink({ item }: { item: RailItem }) {
  return (
    <Link
      className={styles.item ?? ''}
      href={item.href}
      {...(item.isCurrent ? { 'aria-current': 'page' } : {})}
    >
      <span className={styles.glyph}>
        <Icon of={item.icon} size="rail" />
        {item.badge ? (
          <span className={styles.badge} aria-hidden="true">
            {item.badge.text}
          </span>
        ) : null}
      </span>
      {item.label}
      {item.badge ? <VisuallyHidden> {item.badge.label}</VisuallyHidden> : null}
    </Link>
  );
}
