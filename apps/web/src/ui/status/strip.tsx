import { type LucideIcon, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../glyph/icon.tsx';
import styles from './strip.module.css';

interface StripProps {
  title: ReactNode;
  children?: ReactNode;
  icon?: LucideIcon;
  action?: ReactNode;
}

/** Says across the whole width that the figures below have stopped, how old they are and what happens. */
export function Strip({ title, children, icon = WifiOff, action }: StripProps) {
  return (
    <div className={styles.strip}>
      <Icon of={icon} />
      <p className={styles.text}>
        <b>{title}</b> {children}
      </p>
      {action}
    </div>
  );
}
