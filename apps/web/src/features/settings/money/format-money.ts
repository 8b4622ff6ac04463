import { localeNow } from '../../../ui/language/language.ts';
import { minorDigits } from './decimal.ts';

/** 1950 pence as `£19.50`, in the way of the language; nothing for no amount. */
export function formatMoney(minor: number | null, currency: string | null): string {
  if (minor === null || currency === null) return '';
  const format = new Intl.NumberFormat(localeNow(), { style: 'currency', currency });
  return format.format(minor / 10 ** minorDigits(currency));
}
