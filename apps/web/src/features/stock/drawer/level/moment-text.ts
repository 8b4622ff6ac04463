import { formatDate } from '../../../../ui/format/format-date.ts';
import { formatTime } from '../../../../ui/format/format-time.ts';

interface Clock {
  now: Date;
  timeZone: string;
}

/** `14:02:11` of today, and `18 Nov 14:02:11` of any other day, by the clock of the warehouse. */
export function formatWithDay(atMs: number, { now, timeZone }: Clock): string {
  const at = new Date(atMs);
  const day = formatDate(at, now, { timeZone });
  const time = formatTime(at, { timeZone });
  return day === formatDate(now, now, { timeZone }) ? time : `${day} ${time}`;
}
