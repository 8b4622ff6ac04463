import type { KeyboardEvent, ReactNode } from 'react';
import { TextField as AriaTextField, Input, TextArea } from 'react-aria-components';
import { cx } from '../cx.ts';
import styles from './field.module.css';
import { FieldLabel, FieldNotes, type FieldProps } from './field-parts.tsx';

interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string | undefined;
  isMultiline?: boolean | undefined;
  maxLength?: number | undefined;
  name?: string | undefined;
  type?: 'text' | 'email' | 'password' | undefined;
  /** What a password manager and the browser may fill in here. */
  autoComplete?: string | undefined;
  /** Which keyboard a touched screen shows. */
  inputMode?: 'numeric' | undefined;
  isReadOnly?: boolean | undefined;
  onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
  /** Stands within the field, at its end. */
  end?: ReactNode;
}

/** A line of text, or a few. */
export function TextField(props: TextFieldProps) {
  const { label, isLabelHidden, description, error, size = 'm', value, onChange } = props;
  const placeholder = props.placeholder ?? '';
  return (
    <AriaTextField
      className={styles.field ?? ''}
      data-size={size}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      isReadOnly={props.isReadOnly ?? false}
      {...given(props)}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <span className={styles.control}>
        {props.isMultiline ? (
          <TextArea className={cx(styles.input, styles.area)} placeholder={placeholder} />
        ) : (
          <Input
            className={styles.input ?? ''}
            placeholder={placeholder}
            onKeyDown={(event) => props.onKeyDown?.(event)}
          />
        )}
        {props.end}
      </span>
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  );
}

/** What React Aria must not be handed as undefined. */
function given({ maxLength, name, type, autoComplete, inputMode }: TextFieldProps) {
  return {
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(name === undefined ? {} : { name }),
    ...(type === undefined ? {} : { type }),
    ...(autoComplete === undefined ? {} : { autoComplete }),
    ...(inputMode === undefined ? {} : { inputMode }),
  };
}
