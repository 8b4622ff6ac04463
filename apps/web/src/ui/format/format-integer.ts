import { localeNow } from '../language/language.ts';
import { formatterCache } from './formatter-cache.ts';

const MINUS = '\u2212';

const integers = formatterCache(
  (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
);

/** 1204 → `1,204`, -3 → `−3` with a true minus sign, which is as wide as a digit. */
export function formatInteger(value: number, locale: string = localeNow()): string {
  const digits = integers(locale).format(Math.abs(value));
  return value < 0 && Math.round(value) !== 0 ? `${MINUS}${digits}` : digits;
}

/** 3 → `+3`, -3 → `−3`, 0 → `0`: a change says its direction without colour. */
export function formatSignedInteger(value: number, locale: string = localeNow()): string {
  return Math.round(value) > 0 ? `+${formatInteger(value, locale)}` : formatInteger(value, locale);
}
