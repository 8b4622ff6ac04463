import { wordsOf } from '../language/words.ts';
import { durationWords } from './format-duration.words.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** `12 s`, `4 min`, `3 h`, `2 d`: how old something is, in its largest whole unit. Never negative. */
export function formatAge(durationMs: number): string {
  const ageMs = Math.max(0, durationMs);
  const words = wordsOf(durationWords);
  if (ageMs < MINUTE_MS) return `${Math.floor(ageMs / SECOND_MS)} ${words.seconds}`;
  if (ageMs < HOUR_MS) return `${Math.floor(ageMs / MINUTE_MS)} ${words.minutes}`;
  if (ageMs < DAY_MS) return `${Math.floor(ageMs / HOUR_MS)} ${words.hours}`;
  return `${Math.floor(ageMs / DAY_MS)} ${words.days}`;
}

/** `00:12`, `04:55`, `1:02:09`: a running time, as on the reconnecting chip and on a hold. */
export function formatCountdown(durationMs: number): string {
  const totalSeconds = Math.max(0, Math.floor(durationMs / SECOND_MS));
  const pad = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(totalSeconds / 3_600);
  const clock = `${pad(Math.floor(totalSeconds / 60) % 60)}:${pad(totalSeconds % 60)}`;
  return hours > 0 ? `${hours}:${clock}` : clock;
}
