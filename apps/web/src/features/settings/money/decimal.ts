/** Marks a text that is no number, so that it is shown as it was typed and never taken for one. */
const UNREADABLE = '!';

interface Separators {
  group: string;
  decimal: string;
}

function separatorsOf(locale: string): Separators {
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234.5);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { group: of('group'), decimal: of('decimal') };
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * An amount as the locale writes it, as plain digits with a point: `1.234,50` in German is `1234.50`.
 * Groups must be whole, so `1.50` in German and `1,50` in English are never guessed at: null.
 */
export function readDecimal(text: string, locale: string): string | null {
  const { group, decimal } = separatorsOf(locale);
  const pattern = `^(\\d{1,3}(?:${escaped(group)}\\d{3})+|\\d+)(?:${escaped(decimal)}(\\d+))?$`;
  const match = new RegExp(pattern).exec(text.trim());
  if (match === null) return null;
  const whole = (match[1] ?? '').replaceAll(group, '');
  return match[2] === undefined ? whole : `${whole}.${match[2]}`;
}

/** What a draft keeps of a typed amount: the same in every language, or marked as unreadable. */
export function toDraftAmount(text: string, locale: string): string {
  if (text.trim() === '') return '';
  return readDecimal(text, locale) ?? UNREADABLE + text;
}

/** The amount of a draft as the locale writes it, without groups, ready to be typed on. */
export function showDraftAmount(amount: string, locale: string): string {
  if (amount.startsWith(UNREADABLE)) return amount.slice(UNREADABLE.length);
  return amount.replace('.', separatorsOf(locale).decimal);
}

/** How many digits a currency has behind the point; two where it is not known. */
export function minorDigits(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) return 2;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

export type Minor =
  | { ok: true; minor: number | null }
  | { ok: false; fault: 'unreadable' | 'too-fine' | 'too-large' };

/** The amount of a draft in minor units; empty is no amount. Never rounded. */
export function toMinor(amount: string, currency: string): Minor {
  if (amount === '') return { ok: true, minor: null };
  if (amount.startsWith(UNREADABLE)) return { ok: false, fault: 'unreadable' };
  const [whole = '', fraction = ''] = amount.split('.');
  const digits = minorDigits(currency);
  if (fraction.replace(/0+$/, '').length > digits) return { ok: false, fault: 'too-fine' };
  const minor = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? { ok: true, minor } : { ok: false, fault: 'too-large' };
}

/** Minor units as the amount of a draft: 1950 pence are `19.50`. */
export function toAmount(minor: number | null, currency: string): string {
  if (minor === null) return '';
  const digits = minorDigits(currency);
  const text = String(minor).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
