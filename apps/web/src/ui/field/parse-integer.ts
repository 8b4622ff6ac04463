import { localeNow } from '../language/language.ts';

const MINUS = '\u2212';

/** What stands between thousands in every language: blanks and the apostrophe. */
const COMMON_GROUPS = "\\s\u00A0\u202F'’";

const GROUPS = { ',': `,${COMMON_GROUPS}`, '.': `.${COMMON_GROUPS}` };

/** What the field shows while a person types: every kind of dash becomes the true minus sign. */
export function tidyTyping(text: string): string {
  return text.replace(/[-\u2010-\u2015\uFF0D]/g, MINUS);
}

function groupsOf(locale: string): string {
  return locale.startsWith('de') ? GROUPS['.'] : GROUPS[','];
}

/** The text without what groups its thousands: `1.204` → `1204` in German. */
export function ungroup(text: string, locale: string = localeNow()): string {
  return text.replace(new RegExp(`[${groupsOf(locale)}]`, 'g'), '');
}

/**
 * Reads `1,204`, `+3`, `−3` and `-3`, with the locale's own grouping. Anything that is not a whole number
 * gives null: a quantity is never guessed from half of what was typed, and `1,5` is not fifteen.
 */
export function parseInteger(text: string, locale: string = localeNow()): number | null {
  const groups = groupsOf(locale);
  const shape = new RegExp(`^([+${MINUS}]?)\\s*(\\d{1,15}|\\d{1,3}(?:[${groups}]\\d{3}){1,4})$`);
  const match = shape.exec(tidyTyping(text).trim());
  if (!match) return null;
  const size = Number(ungroup(match[2] ?? '', locale));
  return match[1] === MINUS && size !== 0 ? -size : size;
}
