import type { Expiry } from '../realtime/session-expiry.ts';
import { formatAge } from '../ui/format/format-duration.ts';
import { wordsOf } from '../ui/language/words.ts';
import { expiryWords } from './expiry.words.ts';

const MINUTE_MS = 60_000;

/** When the session ends and why, in whole minutes: it is no countdown, and the last minute is one. */
export function expiryText({ why }: Pick<Expiry, 'why'>, leftMs: number): string {
  const minutes = Math.max(1, Math.ceil(leftMs / MINUTE_MS));
  return wordsOf(expiryWords)[why](formatAge(minutes * MINUTE_MS));
}
