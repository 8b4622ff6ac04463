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
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
      {...(props.name === undefined ? {} : { name: props.name })}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <span className={styles.control}>
        {props.isMultiline ? (
          <TextArea className={cx(styles.input, styles.area)} placeholder={placeholder} />
        ) : (
          <Input className={styles.input ?? ''} placeholder={placeholder} />
        )}
      </span>
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  );
}
