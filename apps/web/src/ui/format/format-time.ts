import { DEFAULT_LOCALE } from './format-integer.ts';

/** The place whose clock is meant: a warehouse's figures are read in the warehouse's own time. */
export interface Place {
  timeZone: string;
  locale?: string;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(place: Place, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = place.locale ?? DEFAULT_LOCALE;
  const key = `${locale}|${place.timeZone}|${Object.values(shape).join('|')}`;
  const known = formatters.get(key);
  if (known) return known;
  // Building a formatter costs about a hundred times as much as using one, and a grid formats thousands.
  const made = new Intl.DateTimeFormat(locale, { ...shape, timeZone: place.timeZone });
  formatters.set(key, made);
  return made;
}

/** `14:02:11` by the clock of that place; twenty-four hours in every locale, so that columns line up. */
export function formatTime(at: Date, place: Place): string {
  return formatter(place, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

/** `14:02` by the clock of that place. */
export function formatTimeOfDay(at: Date, place: Place): string {
  return formatter(place, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** `GMT`, `CET`, `GMT+1`: the short name of the place's time zone at that moment. */
export function formatTimeZoneName(at: Date, place: Place): string {
  const parts = formatter(place, { hour: '2-digit', timeZoneName: 'short' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? place.timeZone;
}
