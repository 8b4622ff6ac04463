import { LoaderCircle, type LucideIcon } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Icon } from '../glyph/icon.tsx';
import { Tooltip } from '../overlay/tooltip.tsx';
import styles from './button.module.css';
import { Kbd } from './kbd.tsx';

export interface ButtonProps {
  children: ReactNode;
  onPress?: (() => void) | undefined;
  variant?: 'primary' | 'quiet' | 'ghost';
  size?: 'xs' | 's' | 'm' | 'l' | 'touch';
  icon?: LucideIcon | undefined;
  /** The key that does the same, shown as a hint. */
  kbd?: string | undefined;
  /** Given, the button is off and says this. It keeps its focus, so that the reason can be heard. */
  disabledReason?: string | undefined;
  isPending?: boolean | undefined;
  type?: 'button' | 'submit';
  /** The id of the form to submit, for a button that stands in a dialog's footer. */
  form?: string | undefined;
  autoFocus?: boolean | undefined;
  /** Names the button when its text alone would not tell it from its neighbours. */
  label?: string | undefined;
}

/** A press that does something. A disabled one always says why. */
export function Button(props: ButtonProps) {
  const { children, onPress, variant = 'quiet', size = 'm', icon, kbd, disabledReason } = props;
  const reasonId = useId();
  const isOff = disabledReason !== undefined;
  const button = (
    <AriaButton
      className={styles.button ?? ''}
      data-variant={variant}
      data-size={size}
      type={isOff ? 'button' : (props.type ?? 'button')}
      isPending={props.isPending ?? false}
      autoFocus={props.autoFocus ?? false}
      onPress={() => {
        if (!isOff) onPress?.();
      }}
      {...(isOff ? { 'aria-disabled': true, 'aria-describedby': reasonId } : {})}
      {...(props.label ? { 'aria-label': props.label } : {})}
      {...(props.form ? { form: props.form } : {})}
    >
      {props.isPending ? <Icon of={LoaderCircle} isSpinning /> : icon ? <Icon of={icon} /> : null}
      {children}
      {kbd ? <Kbd>{kbd}</Kbd> : null}
    </AriaButton>
  );
  if (!isOff) return button;
  return (
    <>
      <Tooltip text={disabledReason}>{button}</Tooltip>
      <span id={reasonId} hidden>
        {disabledReason}
      </span>
    </>
  );
}
