import { localeNow } from '../language/language.ts';
import { formatterCache } from './formatter-cache.ts';

const tenths = formatterCache(
  (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }),
);
const percents = formatterCache(
  (locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
);

/** From this on a tenth of a unit says nothing any more. */
const WHOLE_FROM = 100;

const BYTES_PER_UNIT = 1_000;
const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** 0.42 → `42%`, `42 %` in German. */
export function formatPercent(share: number): string {
  return percents(localeNow()).format(share);
}

/** 4_200_000 → `4.2 MB`: the size of a file, in decimal units as file managers show them. */
export function formatBytes(bytes: number): string {
  let size = Math.max(0, bytes);
  let unit = 0;
  while (size >= BYTES_PER_UNIT && unit < BYTE_UNITS.length - 1) {
    size /= BYTES_PER_UNIT;
    unit += 1;
  }
  return `${tenths(localeNow()).format(size >= WHOLE_FROM ? Math.round(size) : size)} ${BYTE_UNITS[unit]}`;
}
