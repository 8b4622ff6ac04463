import { useState } from 'react';
import { DateTimeField } from '../../../../ui/field/date-time-field.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import styles from './past.module.css';
import { pastWords } from './past.words.ts';

/** A year whose digits are still being typed begins with noughts; no ledger is that old. */
const FIRST_MS = Date.UTC(1970, 0, 2);

export interface AtFieldProps {
  atMs: number | null;
  timeZone: string;
  now: Date;
  onPickAt: (atMs: number | null) => void;
}

/** Any moment of the past, by the clock of the warehouse. What is typed holds as soon as it is a time. */
export function AtField({ atMs, timeZone, now, onPickAt }: AtFieldProps) {
  const words = wordsOf(pastWords);
  const [typed, setTyped] = useState({ of: atMs, ms: atMs });
  // A moment that was picked in the chart replaces what was typed.
  const shownMs = typed.of === atMs ? typed.ms : atMs;
  const isFuture = shownMs !== null && shownMs > now.getTime();

  function change(at: Date | null) {
    const ms = at?.getTime() ?? null;
    const isUsable = ms === null || (ms >= FIRST_MS && ms <= now.getTime());
    setTyped({ of: isUsable ? ms : atMs, ms });
    if (isUsable) onPickAt(ms);
  }

  return (
    <div className={styles.at}>
      <DateTimeField
        label={words.field}
        precision="second"
        timeZone={timeZone}
        value={shownMs === null ? null : new Date(shownMs)}
        onChange={change}
        error={isFuture ? words.future : undefined}
      />
    </div>
  );
}
