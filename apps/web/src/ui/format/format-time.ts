import { localeNow } from '../language/language.ts';
import { formatterCache } from './formatter-cache.ts';

/** The place whose clock is meant: a warehouse's figures are read in the warehouse's own time. */
export interface Place {
  timeZone: string;
  locale?: string;
}

const HOURS = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

const times = formatterCache(
  (locale, timeZone) => new Intl.DateTimeFormat(locale, { ...HOURS, second: '2-digit', timeZone }),
);
const timesOfDay = formatterCache(
  (locale, timeZone) => new Intl.DateTimeFormat(locale, { ...HOURS, timeZone }),
);
const zoneNames = formatterCache(
  (locale, timeZone) =>
    new Intl.DateTimeFormat(locale, { hour: '2-digit', timeZoneName: 'short', timeZone }),
);

/** `14:02:11` by the clock of that place; twenty-four hours in every locale, so that columns line up. */
export function formatTime(at: Date, place: Place): string {
  return times(place.locale ?? localeNow(), place.timeZone).format(at);
}

/** `14:02` by the clock of that place. */
export function formatTimeOfDay(at: Date, place: Place): string {
  return timesOfDay(place.locale ?? localeNow(), place.timeZone).format(at);
}

/** `GMT`, `CET`, `GMT+1`: the short name of the place's time zone at that moment. */
export function formatTimeZoneName(at: Date, place: Place): string {
  const parts = zoneNames(place.locale ?? localeNow(), place.timeZone).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? place.timeZone;
}

/** `14:02:11`, and `14:02:11 GMT` where this browser's own clock shows another hour at that moment. */
export function formatTimeAbroad(at: Date, place: Place): string {
  const time = formatTime(at, place);
  const browser = { ...place, timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone };
  return time === formatTime(at, browser) ? time : `${time} ${formatTimeZoneName(at, place)}`;
}
