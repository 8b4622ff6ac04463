import type { Option } from '../../../ui/field/option.ts';
import { formatTimeOfDay, formatTimeZoneName } from '../../../ui/format/format-time.ts';
import { localeNow } from '../../../ui/language/language.ts';

/** As many as a person looks through before typing another letter. */
const OFFERED_MAX = 30;

const fold = (text: string) => text.toLowerCase().replaceAll('_', ' ');

/** True where this browser knows the zone. */
export function isKnownTimeZone(zone: string): boolean {
  return zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone);
}

/** The zones that have every typed word in their name, each with what its clock shows now. */
export function timeZoneOptions(text: string, now: Date): Option[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const known = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
  return known
    .filter((zone) => words.every((word) => fold(zone).includes(word)))
    .slice(0, OFFERED_MAX)
    .map((zone) => ({ id: zone, label: zone, detail: clockOf(zone, now) }));
}

/** `14:02 GMT`: what the clock of a zone shows. */
export function clockOf(timeZone: string, now: Date): string {
  const place = { timeZone, locale: localeNow() };
  return `${formatTimeOfDay(now, place)} ${formatTimeZoneName(now, place)}`;
}
