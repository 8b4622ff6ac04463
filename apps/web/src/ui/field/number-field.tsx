import { Diff, Minus, Plus } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Button, Input, TextField } from 'react-aria-components';
import { cx } from '../cx.ts';
import { formatInteger } from '../format/format-integer.ts';
import { Icon } from '../glyph/icon.tsx';
import field from './field.module.css';
import { FieldLabel, FieldNotes, type FieldProps } from './field-parts.tsx';
import styles from './number-field.module.css';
import { type IntegerText, useIntegerText } from './use-integer-text.ts';

/** A page of pieces: one press for what ten presses would do. */
const LARGE_STEP = 10;

interface NumberFieldProps extends FieldProps {
  value: number | null;
  /** Called with every number that can be read while typing, and with null when none can. */
  onChange: (value: number | null) => void;
  minValue?: number | undefined;
  maxValue?: number | undefined;
  /** Shows + and −, and offers a button to turn the sign, for keypads that have no minus. */
  isSigned?: boolean | undefined;
  steppers?: 'none' | 'small' | 'big';
  unit?: string | undefined;
  isSelectedOnFocus?: boolean | undefined;
}

/** A whole number. ↑ ↓ step by one, Page Up and Page Down by ten; it is drawn into range on leaving. */
export function NumberField(props: NumberFieldProps) {
  const { label, isLabelHidden, size = 'm', value, onChange, steppers = 'none' } = props;
  const minValue = props.minValue ?? Number.MIN_SAFE_INTEGER;
  const maxValue = props.maxValue ?? Number.MAX_SAFE_INTEGER;
  const isSigned = props.isSigned ?? false;
  const integer = useIntegerText({ value, onChange, minValue, maxValue, isSigned });
  const error = props.error ?? (integer.isOutside ? rangeText(props) : undefined);
  const current = value ?? 0;
  return (
    <TextField
      className={cx(field.field, styles.field)}
      data-size={size}
      data-steppers={steppers}
      value={integer.text}
      onChange={integer.type}
      onBlur={() => integer.commit()}
      isInvalid={error !== undefined}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      inputMode="numeric"
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <span className={cx(field.control, styles.control)}>
        {steppers === 'none' ? null : (
          <Step
            label={`Less: ${label}`}
            by={-1}
            integer={integer}
            isDisabled={current <= minValue}
          />
        )}
        {isSigned ? (
          <Button
            className={styles.step ?? ''}
            aria-label={`Turn the sign of ${label}`}
            excludeFromTabOrder
            isDisabled={current === 0}
            onPress={() => integer.stepBy(-2 * current)}
          >
            <Icon of={Diff} size="s" />
          </Button>
        ) : null}
        <Input
          className={cx(field.input, styles.input)}
          role="spinbutton"
          autoComplete="off"
          {...(value === null ? {} : { 'aria-valuenow': value, 'aria-valuetext': integer.text })}
          {...(props.minValue === undefined ? {} : { 'aria-valuemin': minValue })}
          {...(props.maxValue === undefined ? {} : { 'aria-valuemax': maxValue })}
          onKeyDown={(event) => onKey(event, integer)}
          onFocus={(event) => {
            if (props.isSelectedOnFocus) event.currentTarget.select();
          }}
        />
        {props.unit ? <span className={styles.unit}>{props.unit}</span> : null}
        {steppers === 'none' ? null : (
          <Step
            label={`More: ${label}`}
            by={1}
            integer={integer}
            isDisabled={current >= maxValue}
          />
        )}
      </span>
      <FieldNotes description={props.description} error={error} />
    </TextField>
  );
}

function rangeText({ minValue, maxValue }: NumberFieldProps): string {
  if (minValue === undefined) return `At most ${formatInteger(maxValue ?? 0)}`;
  if (maxValue === undefined) return `At least ${formatInteger(minValue)}`;
  return `From ${formatInteger(minValue)} to ${formatInteger(maxValue)}`;
}

function onKey(event: KeyboardEvent, integer: IntegerText) {
  const steps: Record<string, number> = {
    ArrowUp: 1,
    ArrowDown: -1,
    PageUp: LARGE_STEP,
    PageDown: -LARGE_STEP,
  };
  const by = steps[event.key];
  if (by !== undefined) {
    event.preventDefault();
    integer.stepBy(by);
  }
  // A number that had to be drawn into range is not what the person meant to send, so Enter stops here.
  if (event.key === 'Enter' && !integer.commit()) event.preventDefault();
}

interface StepProps {
  label: string;
  by: number;
  integer: IntegerText;
  isDisabled: boolean;
}

function Step({ label, by, integer, isDisabled }: StepProps) {
  return (
    <Button
      className={styles.step ?? ''}
      aria-label={label}
      excludeFromTabOrder
      isDisabled={isDisabled}
      onPress={() => integer.stepBy(by)}
    >
      <Icon of={by < 0 ? Minus : Plus} />
    </Button>
  );
}
