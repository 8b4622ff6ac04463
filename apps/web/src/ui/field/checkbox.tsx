import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import { Icon } from '../glyph/icon.tsx';
import { VisuallyHidden } from '../visually-hidden.tsx';
import styles from './checkbox.module.css';

interface CheckboxProps {
  label: string;
  /** For a box whose place already says what it is, as in a table; the label stays for the ear. */
  isLabelHidden?: boolean | undefined;
  /** What it means, below the label; read with it. */
  detail?: ReactNode;
  isSelected: boolean;
  /** Some of what it stands for are selected. */
  isIndeterminate?: boolean | undefined;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean | undefined;
  isInvalid?: boolean | undefined;
}

/** Yes or no, or some. */
export function Checkbox(props: CheckboxProps) {
  const { label, isLabelHidden, detail, isSelected, isIndeterminate = false } = props;
  return (
    <AriaCheckbox
      className={styles.checkbox ?? ''}
      isSelected={isSelected}
      isIndeterminate={isIndeterminate}
      onChange={props.onChange}
      isDisabled={props.isDisabled ?? false}
      isInvalid={props.isInvalid ?? false}
    >
      <span className={styles.box} aria-hidden="true">
        {isIndeterminate ? <Icon of={Minus} size="s" /> : null}
        {isSelected && !isIndeterminate ? <Icon of={Check} size="s" /> : null}
      </span>
      {isLabelHidden ? (
        <VisuallyHidden>{label}</VisuallyHidden>
      ) : (
        <span className={styles.words}>
          {label}
          {detail ? <small className={styles.detail}>{detail}</small> : null}
        </span>
      )}
    </AriaCheckbox>
  );
}
