import { LoaderCircle, type LucideIcon } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Icon } from '../glyph/icon.tsx';
import { Tooltip } from '../overlay/tooltip.tsx';
import styles from './button.module.css';
import { Kbd } from './kbd.tsx';

interface ButtonProps {
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
  const { disabledReason, variant = 'quiet', size = 'm' } = props;
  const reasonId = useId();
  const isOff = disabledReason !== undefined;
  return (
    <>
      <Tooltip text={disabledReason} isSilent={!isOff}>
        <AriaButton
          className={styles.button ?? ''}
          data-variant={variant}
          data-size={size}
          isPending={props.isPending ?? false}
          autoFocus={props.autoFocus ?? false}
          {...(isOff ? offProps(reasonId) : liveProps(props))}
          {...(props.label ? { 'aria-label': props.label } : {})}
        >
          <ButtonFace {...props} />
        </AriaButton>
      </Tooltip>
      {isOff ? (
        <span id={reasonId} hidden>
          {disabledReason}
        </span>
      ) : null}
    </>
  );
}

/** A natively disabled button could take no focus, so nobody would hear its reason. */
function offProps(reasonId: string) {
  return { type: 'button', 'aria-disabled': true, 'aria-describedby': reasonId } as const;
}

function liveProps({ onPress, type = 'button', form }: ButtonProps) {
  return { type, onPress: () => onPress?.(), ...(form ? { form } : {}) };
}

function ButtonFace({ children, icon, kbd, isPending }: ButtonProps) {
  const glyph = isPending ? LoaderCircle : icon;
  return (
    <>
      {glyph ? <Icon of={glyph} isSpinning={isPending} /> : null}
      {children}
      {kbd ? <Kbd>{kbd}</Kbd> : null}
    </>
  );
}
