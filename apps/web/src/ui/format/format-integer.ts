export const DEFAULT_LOCALE = 'en';

const MINUS = '\u2212';

const formatters = new Map<string, Intl.NumberFormat>();

function integerFormatter(locale: string): Intl.NumberFormat {
  const known = formatters.get(locale);
  if (known) return known;
  // Building a formatter costs about a hundred times as much as using one, and a grid formats thousands.
  const made = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  formatters.set(locale, made);
  return made;
}

/** 1204 → `1,204`, -3 → `−3` with a true minus sign, which is as wide as a digit. */
export function formatInteger(value: number, locale: string = DEFAULT_LOCALE): string {
  const digits = integerFormatter(locale).format(Math.abs(value));
  return value < 0 && Math.round(value) !== 0 ? `${MINUS}${digits}` : digits;
}

/** 3 → `+3`, -3 → `−3`, 0 → `0`: a change says its direction without colour. */
export function formatSignedInteger(value: number, locale: string = DEFAULT_LOCALE): string {
  return Math.round(value) > 0 ? `+${formatInteger(value, locale)}` : formatInteger(value, locale);
}
