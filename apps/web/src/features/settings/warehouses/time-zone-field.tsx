import { useState } from 'react';
import type { FieldBinding } from '../../../forms/use-form.ts';
import { ComboBox } from '../../../ui/field/combo-box.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { clockOf, isKnownTimeZone, timeZoneOptions } from './time-zone-options.ts';
import { warehouseWords } from './warehouses.words.ts';

/** An IANA zone, found by any part of its name, with the time it is there. */
export function TimeZoneField({ value, onChange, error }: FieldBinding) {
  const words = wordsOf(warehouseWords);
  const [text, setText] = useState(value);
  const [now] = useState(() => new Date());
  const isKnown = isKnownTimeZone(value);
  return (
    <ComboBox
      label={words.timeZone}
      size="l"
      value={value === '' ? null : value}
      onChange={(zone) => onChange(zone ?? '')}
      // The chosen zone's own name is no question: opening the list again offers all of them.
      options={timeZoneOptions(text === value ? '' : text, now)}
      search={{ text, onChange: setText }}
      placeholder="Europe/London"
      description={isKnown ? words.zoneNote(clockOf(value, now)) : words.zoneUnknown}
      error={error}
    />
  );
}
