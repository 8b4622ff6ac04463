import { fromAbsolute } from '@internationalized/date';
import { useMemo, useState } from 'react';
import { DateField, DateInput, DateSegment } from 'react-aria-components';
import { formatTimeZoneName } from '../format/format-time.ts';
import { wordsOf } from '../language/words.ts';
import styles from './date-time-field.module.css';
import { dateTimeWords } from './date-time-field.words.ts';
import field from './field.module.css';
import { FieldLabel, FieldNotes, type FieldProps } from './field-parts.tsx';

/** Field values are whole seconds, so that a part that is not shown is no part of what is typed. */
const SECOND_MS = 1_000;

interface DateTimeFieldProps extends FieldProps {
  value: Date | null;
  /** Called with every date and time that is complete, and with null when all of it is cleared. */
  onChange: (at: Date | null) => void;
  /** Whose wall clock is meant, an IANA name. */
  timeZone: string;
  precision?: 'minute' | 'second';
}

/**
 * A date and a time by the clock of a place, whatever zone the browser is in, written as the page's language
 * writes them. Of an hour that comes twice the first is meant, and one that is left out is the hour after it.
 */
export function DateTimeField(props: DateTimeFieldProps) {
  const { label, isLabelHidden, description, error, size = 'm' } = props;
  const { value, timeZone, precision = 'minute' } = props;
  const [openedAt] = useState(() => new Date());
  const valueMs = value?.getTime() ?? null;
  // The field begins anew with every new object, and would forget the part that was just typed.
  const shown = useMemo(
    () => (valueMs === null ? null : zoned(valueMs, timeZone)),
    [valueMs, timeZone],
  );
  const empty = useMemo(() => zoned(openedAt.getTime(), timeZone), [openedAt, timeZone]);
  return (
    <DateField
      className={field.field ?? ''}
      data-size={size}
      granularity={precision}
      hourCycle={24}
      shouldForceLeadingZeros
      hideTimeZone
      value={shown}
      placeholderValue={empty}
      onChange={(next) => props.onChange(next === null ? null : next.toDate())}
      isInvalid={error !== undefined}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <span className={field.control}>
        <DateInput className={styles.input ?? ''}>
          {(segment) => <DateSegment className={styles.segment ?? ''} segment={segment} />}
        </DateInput>
        <abbr className={styles.zone} title={wordsOf(dateTimeWords).zone(timeZone)}>
          {formatTimeZoneName(value ?? openedAt, { timeZone })}
        </abbr>
      </span>
      <FieldNotes description={description} error={error} />
    </DateField>
  );
}

function zoned(atMs: number, timeZone: string) {
  return fromAbsolute(Math.floor(atMs / SECOND_MS) * SECOND_MS, timeZone);
}
