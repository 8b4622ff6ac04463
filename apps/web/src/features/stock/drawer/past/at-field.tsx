import { useState } from 'react';
import { TextField as AriaTextField, FieldError, Input, Label } from 'react-aria-components';
import field from '../../../../ui/field/field.module.css';
import { formatTimeZoneName } from '../../../../ui/format/format-time.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { fromWallTime, toWallTime } from '../../item/zoned-time.ts';
import styles from './past.module.css';
import { pastWords } from './past.words.ts';

interface AtFieldProps {
  atMs: number | null;
  timeZone: string;
  now: Date;
  onPickAt: (atMs: number | null) => void;
}

/** Any moment of the past, by the clock of the warehouse. What is typed holds as soon as it is a time. */
export function AtField({ atMs, timeZone, now, onPickAt }: AtFieldProps) {
  const words = wordsOf(pastWords);
  const [draft, setDraft] = useState({ of: atMs, text: textOf(atMs, timeZone) });
  // A moment that was picked in the chart replaces what was typed.
  const text = draft.of === atMs ? draft.text : textOf(atMs, timeZone);
  const typedMs = text === '' ? null : fromWallTime(text, timeZone);
  const isFuture = typedMs !== null && typedMs > now.getTime();

  function change(next: string) {
    const nextMs = next === '' ? null : fromWallTime(next, timeZone);
    const isUsable = next === '' || (nextMs !== null && nextMs <= now.getTime());
    setDraft({ of: isUsable ? nextMs : atMs, text: next });
    if (isUsable) onPickAt(nextMs);
  }

  return (
    <AriaTextField
      className={`${field.field} ${styles.at}`}
      type="datetime-local"
      value={text}
      onChange={change}
      isInvalid={isFuture}
    >
      <Label className={styles.label ?? ''}>
        {words.field(formatTimeZoneName(now, { timeZone }))}
      </Label>
      <span className={field.control}>
        <Input className={field.input ?? ''} step={1} max={toWallTime(now.getTime(), timeZone)} />
      </span>
      <FieldError className={field.error ?? ''}>{words.future}</FieldError>
    </AriaTextField>
  );
}

function textOf(atMs: number | null, timeZone: string): string {
  return atMs === null ? '' : toWallTime(atMs, timeZone);
}
