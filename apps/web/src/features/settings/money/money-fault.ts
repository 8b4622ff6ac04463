import { localeNow } from '../../../ui/language/language.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { minorDigits, toMinor } from './decimal.ts';
import { moneyWords } from './money.words.ts';

const EXAMPLE = 1_234.5;

/** What is wrong with an amount, in words; null when it can be stored. */
export function moneyFault(amount: string, currency: string): string | null {
  const minor = toMinor(amount, currency);
  if (minor.ok) return null;
  const words = wordsOf(moneyWords);
  const digits = minorDigits(currency);
  if (minor.fault === 'unreadable') {
    const format = new Intl.NumberFormat(localeNow(), { minimumFractionDigits: digits });
    return words.unreadable(format.format(digits === 0 ? Math.floor(EXAMPLE) : EXAMPLE));
  }
  return minor.fault === 'too-fine' ? words['too-fine'](digits) : words['too-large'];
}
