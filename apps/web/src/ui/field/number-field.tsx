import { Diff, Minus, Plus } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Button, Input, TextField } from 'react-aria-components';
import { cx } from '../cx.ts';
import { formatInteger } from '../format/format-integer.ts';
import { Icon } from '../glyph/icon.tsx';
import { wordsOf } from '../language/words.ts';
import field from './field.module.css';
import { fieldWords } from './field.words.ts';
import { FieldLabel, FieldNotes, type FieldProps } from './field-parts.tsx';
import styles from './number-field.module.css';
import { type IntegerRange, type IntegerText, useIntegerText } from './use-integer-text.ts';

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
  const { label, isLabelHidden, size, steppers = 'none', description } = props;
  const integer = useIntegerText(rangeOf(props));
  const words = wordsOf(fieldWords);
  const error = props.error ?? (integer.isOutside ? rangeText(props) : undefined);
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
        {steppers === 'none' ? null : <Step name={words.less(label)} by={-1} integer={integer} />}
        {props.isSigned ? <TurnSign {...props} integer={integer} /> : null}
        <SpinInput {...props} integer={integer} />
        {props.unit ? <span className={styles.unit}>{props.unit}</span> : null}
        {steppers === 'none' ? null : <Step name={words.more(label)} by={1} integer={integer} />}
      </span>
      <FieldNotes description={description} error={error} />
    </TextField>
  );
}

type PartProps = NumberFieldProps & { integer: IntegerText };

function SpinInput({ value, minValue, maxValue, isSelectedOnFocus, integer }: PartProps) {
  return (
    <Input
      className={cx(field.input, styles.input)}
      role="spinbutton"
      autoComplete="off"
      {...(value === null ? {} : { 'aria-valuenow': value, 'aria-valuetext': integer.text })}
      {...(minValue === undefined ? {} : { 'aria-valuemin': minValue })}
      {...(maxValue === undefined ? {} : { 'aria-valuemax': maxValue })}
      onKeyDown={(event) => onKey(event, integer)}
      onFocus={(event) => {
        if (isSelectedOnFocus) event.currentTarget.select();
      }}
    />
  );
}

function TurnSign({ label, value, integer }: PartProps) {
  return (
    <Button
      className={styles.step ?? ''}
      aria-label={wordsOf(fieldWords).turnSign(label)}
      excludeFromTabOrder
      isDisabled={!value}
      onPress={() => integer.stepBy(-2 * (value ?? 0))}
    >
      <Icon of={Diff} size="s" />
    </Button>
  );
}

function Step({ name, by, integer }: { name: string; by: 1 | -1; integer: IntegerText }) {
  return (
    <Button
      className={styles.step ?? ''}
      aria-label={name}
      excludeFromTabOrder
      isDisabled={!integer.canStepBy(by)}
      onPress={() => integer.stepBy(by)}
    >
      <Icon of={by < 0 ? Minus : Plus} />
    </Button>
  );
}

function rangeOf(props: NumberFieldProps): IntegerRange {
  return {
    value: props.value,
    onChange: props.onChange,
    minValue: props.minValue ?? Number.MIN_SAFE_INTEGER,
    maxValue: props.maxValue ?? Number.MAX_SAFE_INTEGER,
    isSigned: props.isSigned ?? false,
  };
}

function rangeText({ minValue, maxValue }: NumberFieldProps): string {
  const words = wordsOf(fieldWords);
  if (minValue === undefined) return words.atMost(formatInteger(maxValue ?? 0));
  if (maxValue === undefined) return words.atLeast(formatInteger(minValue));
  return words.between(formatInteger(minValue), formatInteger(maxValue));
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
