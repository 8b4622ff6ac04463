import { formatMoment } from '../../ui/format/format-date.ts';

/** When something was, by the clocks of the warehouse. */
export function momentText(at: string, timeZone: string): string {
  return formatMoment(new Date(at), new Date(), { timeZone });
}
