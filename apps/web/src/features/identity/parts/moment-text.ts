import { formatDate } from '../../../ui/format/format-date.ts';
import { formatTimeOfDay } from '../../../ui/format/format-time.ts';

/** `23 Nov, 14:02` by this browser's clock: people and keys belong to no warehouse. */
export function momentText(at: string): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const moment = new Date(at);
  const place = { timeZone };
  return `${formatDate(moment, new Date(), place)}, ${formatTimeOfDay(moment, place)}`;
}
