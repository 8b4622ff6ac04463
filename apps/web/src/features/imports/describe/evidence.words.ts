import type { Evidence, EvidenceCode } from '@stockwire/shared/import-finding';
import { defineWords, wordsOf } from '../../../ui/language/words.ts';

const evidenceWords = defineWords<Record<EvidenceCode, (value: string) => string>>(
  {
    'utf-8': () => 'well-formed UTF-8',
    'not-utf-8': (charset) => `no UTF-8; read here as ${charset}`,
    'only-delimiter': () => 'no other delimiter makes a table of the first rows',
    'delimiter-open': () => 'several delimiters make a table, or none does',
    'header-word': (below) => `a word where the rows below have ${below}`,
    'header-value': () => 'a value like those below',
    'day-first': () => 'no month: the day stands first',
    'month-first': () => 'no month: the month stands first',
    'year-first': () => 'the year stands first',
    'day-or-month': () => 'may be day and month either way, and no row of the file says which',
  },
  {
    'utf-8': () => 'fehlerfreies UTF-8',
    'not-utf-8': (charset) => `kein UTF-8; hier gelesen als ${charset}`,
    'only-delimiter': () => 'kein anderes Trennzeichen macht aus den ersten Sätzen eine Tabelle',
    'delimiter-open': () => 'mehrere Trennzeichen ergeben eine Tabelle, oder keines',
    'header-word': (below) => `ein Wort, wo in den Sätzen darunter ${below} steht`,
    'header-value': () => 'ein Wert wie die darunter',
    'day-first': () => 'kein Monat: der Tag steht vorn',
    'month-first': () => 'kein Monat: der Monat steht vorn',
    'year-first': () => 'das Jahr steht vorn',
    'day-or-month': () =>
      'kann so oder so Tag und Monat sein, und kein Satz der Datei sagt, was gilt',
  },
);

/** What a line says about a trait of the file, in the page's language. */
export function evidenceText({ code, value, says }: Evidence): string {
  return code === undefined ? says : wordsOf(evidenceWords)[code](value ?? '');
}
