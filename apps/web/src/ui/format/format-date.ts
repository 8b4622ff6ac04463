import { DEFAULT_LOCALE } from './format-integer.ts';
import { formatTime, type Place } from './format-time.ts';

type Day = { year: string; month: string; day: string };

const dayFormatters = new Map<string, Intl.DateTimeFormat>();

/** Building a formatter costs about a hundred times as much as using one, and a live grid dates every change. */
function dayFormatter(timeZone: string): Intl.DateTimeFormat {
  const known = dayFormatters.get(timeZone);
  if (known) return known;
  const shape = { timeZone, year: 'numeric', month: 'short', day: 'numeric' } as const;
  const made = new Intl.DateTimeFormat('en', shape);
  dayFormatters.set(timeZone, made);
  return made;
}

function dayParts(at: Date, place: Place): Day {
  const parts = dayFormatter(place.timeZone).formatToParts(at);
  const value = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { year: value('year'), month: value('month'), day: value('day') };
}

function isSameDay(one: Date, other: Date, place: Place): boolean {
  const [a, b] = [dayParts(one, place), dayParts(other, place)];
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

/** `18 Nov`, and `18 Nov 2025` when it is not the year of `now`; the day is the place's own day. */
export function formatDate(at: Date, now: Date, place: Place): string {
  const locale = place.locale ?? DEFAULT_LOCALE;
  const day = dayParts(at, place);
  const sameYear = day.year === dayParts(now, place).year;
  if (locale === DEFAULT_LOCALE) {
    return sameYear ? `${day.day} ${day.month}` : `${day.day} ${day.month} ${day.year}`;
  }
  return new Intl.DateTimeFormat(locale, {
    timeZone: place.timeZone,
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
}

/** The time alone for something of today, otherwise the date: `14:02:11` or `18 Nov`. */
export function formatMoment(at: Date, now: Date, place: Place): string {
  return isSameDay(at, now, place) ? formatTime(at, place) : formatDate(at, now, place);
}
