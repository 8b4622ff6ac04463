import type { LucideIcon } from 'lucide-react';
import styles from './icon.module.css';

type IconSize = 'xs' | 's' | 'm' | 'l' | 'rail';

/** A line icon at one of our sizes; always beside a word or inside a labelled control. */
export function Icon(props: { of: LucideIcon; size?: IconSize; isSpinning?: boolean | undefined }) {
  const { of: Glyph, size = 'm', isSpinning } = props;
  return (
    <Glyph
      aria-hidden="true"
      className={styles.icon}
      data-size={size}
      data-spinning={isSpinning || undefined}
    />
  );
}
