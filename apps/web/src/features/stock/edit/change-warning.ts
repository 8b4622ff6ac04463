import type { Entry } from '@stockwire/shared/stock-entries';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { formatTime } from '../../../ui/format/format-time.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import type { Figure } from './figure.ts';
import { resultWords } from './result.words.ts';

export interface Moved {
  opened: Figure;
  now: Figure;
  /** The newest entry that moved it; missing while it is being read. */
  last: Pick<Entry, 'by' | 'recordedAt'> | undefined;
  timeZone: string;
}

/** What the form says the moment its figure moves under it; null while the figure is the one that was read. */
export function changeWarning({ opened, now, last, timeZone }: Moved): string | null {
  if (now.version <= opened.version) return null;
  const words = wordsOf(resultWords);
  const who = last
    ? words.changedBy(last.by, formatTime(new Date(last.recordedAt), { timeZone }))
    : '';
  return now.quantity === opened.quantity
    ? words.changedAndBack(who, formatInteger(now.quantity))
    : words.changedTo(formatInteger(now.quantity), who, formatInteger(opened.quantity));
}
