import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Icon } from '../glyph/icon.tsx';
import styles from './notice-pill.module.css';

interface OfferPillProps {
  icon: LucideIcon;
  /** What has come about: `12 rows changed position`. */
  children: ReactNode;
  /** What a press does: `Update order`. */
  action: string;
  onPress: () => void;
}

/** Offers what has come about in the meantime, and waits until the person wants it. */
export function OfferPill({ icon, children, action, onPress }: OfferPillProps) {
  return (
    <AriaButton className={styles.notice ?? ''} data-tone="accent" onPress={onPress}>
      <Icon of={icon} />
      <span className={styles.text}>{children}</span>
      <span className={styles.action}>{action}</span>
    </AriaButton>
  );
}
