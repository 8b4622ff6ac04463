import { formatDate } from '../../../ui/format/format-date.ts';
import { formatTimeOfDay, formatTimeZoneName } from '../../../ui/format/format-time.ts';
import { useClockZone } from '../../../ui/shell/clock-zone.ts';

/**
 * `23 Nov, 14:02` by the clock in the header; where there is none, by this browser's, and which that is:
 * `23 Nov, 14:02 CET`. People and keys belong to no warehouse, yet a page must not have two clocks.
 */
export function useMomentText(): (at: string) => string {
  const clockZone = useClockZone();
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const place = { timeZone: clockZone ?? timeZone };
  return (at) => {
    const moment = new Date(at);
    const text = `${formatDate(moment, new Date(), place)}, ${formatTimeOfDay(moment, place)}`;
    return clockZone === null ? `${text} ${formatTimeZoneName(moment, place)}` : text;
  };
}
