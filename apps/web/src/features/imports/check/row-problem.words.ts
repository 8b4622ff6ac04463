import type { RowProblem } from '@stockwire/shared/imports';
import { defineWords, wordsOf } from '../../../ui/language/words.ts';

interface ProblemCodeWords {
  /** By code, short: what a filter is called. */
  names: Readonly<Record<string, string>>;
  /** By code: what is wrong, read behind the field and its value. Where none stands the server's own words do. */
  messages: Readonly<Record<string, string>>;
}

const rowProblemWords = defineWords<ProblemCodeWords>(
  {
    names: {
      'quote-open': 'open quote',
      'quote-trailing': 'text behind a quote',
      'row-too-long': 'row too long',
      'fields-extra': 'too many fields',
      'fields-missing': 'too few fields',
      'not-a-number': 'no number',
      'not-a-date': 'no date',
      negative: 'below zero',
      'unknown-sku': 'unknown SKU',
      'unknown-bin': 'unknown bin',
      refused: 'refused by the catalog',
      'insufficient-stock': 'not enough there',
    },
    messages: {},
  },
  {
    names: {
      'quote-open': 'offene Anführung',
      'quote-trailing': 'Text hinter Anführung',
      'row-too-long': 'Satz zu lang',
      'fields-extra': 'zu viele Felder',
      'fields-missing': 'zu wenige Felder',
      empty: 'leer',
      'too-long': 'zu lang',
      'control-character': 'Steuerzeichen',
      formula: 'Formel',
      'not-a-number': 'keine Zahl',
      'not-a-date': 'kein Datum',
      negative: 'unter null',
      'ill-formed-text': 'beschädigter Text',
      'not-valid': 'ungültig',
      'unknown-sku': 'unbekannte SKU',
      'unknown-bin': 'unbekannter Lagerplatz',
      'bin-differs': 'anderer Lagerplatz',
      refused: 'vom Katalog abgelehnt',
      'insufficient-stock': 'zu wenig Bestand',
      'reverse-blocked': 'weitergewandert',
      'bin-retired': 'Lagerplatz stillgelegt',
      'quantity-overflow': 'zu große Menge',
      'count-stale': 'bewegte sich beim Zählen',
    },
    messages: {
      'quote-open': 'Ein Anführungszeichen wird nicht geschlossen.',
      'quote-trailing': 'Hinter dem schließenden Anführungszeichen steht noch Text.',
      'row-too-long': 'Der Satz ist länger, als ein Satz sein kann.',
      'fields-extra': 'Der Satz hat mehr Felder als die Kopfzeile.',
      'fields-missing': 'Der Satz hat weniger Felder als die Kopfzeile.',
      empty: 'ist leer',
      'too-long': 'ist zu lang',
      'control-character': 'enthält ein Zeilenende oder ein Steuerzeichen',
      formula: 'sieht nach einer Formel aus, nicht nach einem Code',
      'not-a-number': 'ist keine Zahl, wie sie hier stehen muss',
      'not-a-date': 'ist kein Datum in der gewählten Reihenfolge',
      negative: 'ist kleiner als null',
      'ill-formed-text': 'ist kein lesbarer Text',
      'not-valid': 'ist hier nicht zulässig',
      'unknown-sku': 'fehlt im Katalog',
      'unknown-bin': 'gibt es in diesem Lager nicht',
      'bin-differs': 'weicht ab: Den Lagerplatz gibt es schon, mit anderer Art.',
      'insufficient-stock': 'So viele Stück waren nicht da.',
      'reverse-blocked': 'Die Ware ist weitergewandert.',
      'bin-retired': 'Der Lagerplatz ist stillgelegt und nimmt nichts auf.',
      'quantity-overflow': 'Mehr, als ein Bestand fassen kann.',
      'already-reversed': 'Das wurde schon storniert.',
      'count-stale': 'Der Lagerplatz bewegte sich, während gezählt wurde.',
      'not-storable': 'Die Datenbank hat es nicht angenommen.',
      forbidden: 'Wer den Import gestartet hat, darf das hier nicht mehr.',
    },
  },
);

/** What is wrong with a row, in the page's language. */
export function rowProblemText({ code, message }: Pick<RowProblem, 'code' | 'message'>): string {
  return wordsOf(rowProblemWords).messages[code] ?? message;
}

/** What problems of this code are called together. */
export function rowProblemName(code: string): string {
  return wordsOf(rowProblemWords).names[code] ?? code.replaceAll('-', ' ');
}
