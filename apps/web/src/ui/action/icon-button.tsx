import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { Icon } from '../glyph/icon.tsx';
import { Tooltip } from '../overlay/tooltip.tsx';
import styles from './icon-button.module.css';

/** Beyond this a badge says "more", because a wider one would cover the glyph. */
const BADGE_MAX = 99;

interface IconButtonProps {
  /** What it does, in words: its name, and its tooltip. */
  label: string;
  icon: LucideIcon;
  onPress?: (() => void) | undefined;
  kbd?: string | undefined;
  size?: 's' | 'm';
  /** Given, the button is a toggle. */
  isSelected?: boolean | undefined;
  badge?: number | undefined;
  disabledReason?: string | undefined;
  autoFocus?: boolean | undefined;
  /** Where its place says it, as on a dialog that has just opened with the focus on it. */
  isUntold?: boolean | undefined;
}

/** A button whose word is in its tooltip. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, kbd, size = 'm', disabledReason } = props;
  const words = disabledReason === undefined ? label : `${label}. ${disabledReason}`;
  return (
    <Tooltip text={words} kbd={kbd} isSilent={props.isUntold}>
      <AriaButton
        className={styles.iconButton ?? ''}
        data-size={size}
        aria-label={words}
        autoFocus={props.autoFocus ?? false}
        {...(disabledReason === undefined ? liveProps(props) : { 'aria-disabled': true })}
      >
        <Icon of={icon} />
        <Badge count={props.badge ?? 0} />
      </AriaButton>
    </Tooltip>
  );
}

function liveProps({ onPress, isSelected }: IconButtonProps) {
  return {
    onPress: () => onPress?.(),
    ...(isSelected === undefined ? {} : { 'aria-pressed': isSelected }),
  };
}

function Badge({ count }: { count: number }) {
  if (count <= 0) return null;
  return (
    <span className={styles.badge} aria-hidden="true">
      {count > BADGE_MAX ? `${BADGE_MAX}+` : count}
    </span>
  );
}
