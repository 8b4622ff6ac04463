import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { Icon } from '../glyph/icon.tsx';
import { Tooltip } from '../overlay/tooltip.tsx';
import styles from './icon-button.module.css';

/** Beyond this a badge says "more", because a wider one would cover the glyph. */
const BADGE_MAX = 99;

export interface IconButtonProps {
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
}

/** A button whose word is in its tooltip. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, onPress, kbd, size = 'm', isSelected, badge = 0, disabledReason } = props;
  const isOff = disabledReason !== undefined;
  return (
    <Tooltip text={isOff ? `${label}: ${disabledReason}` : label} kbd={kbd}>
      <AriaButton
        className={styles.iconButton ?? ''}
        data-size={size}
        aria-label={isOff ? `${label}. ${disabledReason}` : label}
        autoFocus={props.autoFocus ?? false}
        onPress={() => {
          if (!isOff) onPress?.();
        }}
        {...(isSelected === undefined ? {} : { 'aria-pressed': isSelected })}
        {...(isOff ? { 'aria-disabled': true } : {})}
      >
        <Icon of={icon} />
        {badge > 0 ? (
          <span className={styles.badge} aria-hidden="true">
            {badge > BADGE_MAX ? `${BADGE_MAX}+` : badge}
          </span>
        ) : null}
      </AriaButton>
    </Tooltip>
  );
}
