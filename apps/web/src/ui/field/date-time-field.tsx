import { useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import { cx } from '../cx.ts';
import { formatTimeZoneName } from '../format/format-time.ts';
import { fromWallTime, toWallTime } from '../format/zoned-time.ts';
import { wordsOf } from '../language/words.ts';
import styles from './date-time-field.module.css';
import { dateTimeWords } from './date-time-field.words.ts';
import field from './field.module.css';
import { FieldLabel, FieldNotes, type FieldProps } from './field-parts.tsx';

interface DateTimeFieldProps extends FieldProps {
  value: Date | null;
  /** Called with null while what is typed is not yet a date and a time. */
  onChange: (at: Date | null) => void;
  /** Whose wall clock is meant, an IANA name. */
  timeZone: string;
  min?: Date | undefined;
  max?: Date | undefined;
}

/** A date and a time by the clock of a place, whatever zone the browser is in. To the minute. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { label, isLabelHidden, description, error, size = 'm', value, timeZone } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [openedAt] = useState(() => new Date());
  const settled = value === null ? '' : toWallTime(value, timeZone);
  const isDraftCurrent = draft !== null && sameMoment(fromWallTime(draft, timeZone), value);
  const bound = (at: Date | undefined) => (at ? toWallTime(at, timeZone) : undefined);
  return (
    <TextField
      className={field.field ?? ''}
      data-size={size}
      type="datetime-local"
      value={isDraftCurrent ? draft : settled}
      onChange={(text) => {
        setDraft(text);
        props.onChange(fromWallTime(text, timeZone));
      }}
      isInvalid={error !== undefined}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <span className={field.control}>
        <Input
          className={cx(field.input, styles.input)}
          min={bound(props.min)}
          max={bound(props.max)}
        />
        <abbr className={styles.zone} title={wordsOf(dateTimeWords).zone(timeZone)}>
          {formatTimeZoneName(value ?? openedAt, { timeZone })}
        </abbr>
      </span>
      <FieldNotes description={description} error={error} />
    </TextField>
  );
}

/** Compared to the minute, which is what the field shows. */
function sameMoment(one: Date | null, other: Date | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.floor(one.getTime() / 60_000) === Math.floor(other.getTime() / 60_000);
}
