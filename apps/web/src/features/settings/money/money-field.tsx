import { useState } from 'react';
import { TextField } from '../../../ui/field/text-field.tsx';
import { localeNow } from '../../../ui/language/language.ts';
import { showDraftAmount, toDraftAmount } from './decimal.ts';

interface MoneyFieldProps {
  label: string;
  /** The amount of a draft, see toDraftAmount. */
  value: string;
  onChange: (amount: string) => void;
  error?: string | undefined;
}

/** An amount in major units, typed as the language writes it. */
export function MoneyField({ label, value, onChange, error }: MoneyFieldProps) {
  const locale = localeNow();
  // What is typed is shown as typed for as long as it means the value: `12,5` does not become `12.5`.
  const [typed, setTyped] = useState('');
  const text = toDraftAmount(typed, locale) === value ? typed : showDraftAmount(value, locale);
  return (
    <TextField
      label={label}
      size="l"
      value={text}
      onChange={(next) => {
        setTyped(next);
        onChange(toDraftAmount(next, locale));
      }}
      error={error}
    />
  );
}
