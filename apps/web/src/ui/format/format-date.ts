import { localeNow } from '../language/language.ts';
import { formatTime, type Place } from './format-time.ts';
import { formatterCache } from './formatter-cache.ts';

const DAY = { day: 'numeric', month: 'short' } as const;

const calendarDays = formatterCache(
  (locale, timeZone) => new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone }),
);
const daysOfYear = formatterCache(
  (locale, timeZone) => new Intl.DateTimeFormat(locale, { ...DAY, timeZone }),
);
const days = formatterCache(
  (locale, timeZone) => new Intl.DateTimeFormat(locale, { ...DAY, year: 'numeric', timeZone }),
);
const years = formatterCache(
  (locale, timeZone) => new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone }),
);

function isSame(
  formatters: typeof days,
  place: Place,
  [one, other]: readonly [Date, Date],
): boolean {
  const formatter = formatters(place.locale ?? localeNow(), place.timeZone);
  return formatter.format(one) === formatter.format(other);
}

/** `18 Nov`, and `18 Nov 2025` when it is not the year of `now`; the day is the place's own day. */
export function formatDate(at: Date, now: Date, place: Place): string {
  const formatters = isSame(years, place, [at, now]) ? daysOfYear : days;
  return formatters(place.locale ?? localeNow(), place.timeZone).format(at);
}

/** The time alone for something of today, otherwise the date: `14:02:11` or `18 Nov`. */
export function formatMoment(at: Date, now: Date, place: Place): string {
  return isSame(calendarDays, place, [at, now])
    ? formatTime(at, place)
    : formatDate(at, now, place);
}
