import type { Entry } from '@stockwire/shared/stock-entries';

/** Names the calendar day of an entry by the clock of a place: `2026-11-23`. */
export function dayIn(timeZone: string): (entry: Pick<Entry, 'recordedAt'>) => string {
  const day = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone });
  return ({ recordedAt }) => day.format(Date.parse(recordedAt));
}
