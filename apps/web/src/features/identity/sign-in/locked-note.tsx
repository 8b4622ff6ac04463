import { useEffect, useState } from 'react';
import { formatAge } from '../../../ui/format/format-duration.ts';
import { formatTimeOfDay } from '../../../ui/format/format-time.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { signInWords } from './sign-in.words.ts';

const SECOND_MS = 1_000;

/** When the next try will be listened to, counted down; told to the ear once, not every second. */
export function LockedNote({ untilMs, onOver }: { untilMs: number; onOver: () => void }) {
  const [nowMs, setNowMs] = useState(() => Date.now());
  const words = wordsOf(signInWords);

  // The clock is outside React; the last tick ends the wait.
  useEffect(() => {
    const timer = setTimeout(() => {
      setNowMs(Date.now());
      if (Date.now() >= untilMs) onOver();
    }, SECOND_MS);
    return () => clearTimeout(timer);
  });

  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const time = formatTimeOfDay(new Date(untilMs + SECOND_MS), { timeZone });
  return <>{words.tryAgainAt(time, formatAge(untilMs - nowMs + SECOND_MS))}</>;
}
