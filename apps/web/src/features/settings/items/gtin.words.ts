import { defineWords } from '../../../ui/language/words.ts';
import type { GtinKind } from './gtin-note.ts';

export const gtinWords = defineWords(
  {
    good: (kind: GtinKind) => `${kind}, the check digit is right`,
    letters: 'A GTIN has digits only.',
    tooLong: (digits: number) => `${digits} digits are too many: at most 14.`,
    unfinished: (digits: number, next: number) => `${digits} of ${next} digits`,
    checkDigit: (kind: GtinKind, found: string, right: number) =>
      `The check digit of this ${kind} is ${found} and should be ${right}.`,
  },
  {
    good: (kind: GtinKind) => `${kind}, die Prüfziffer stimmt`,
    letters: 'Eine GTIN hat nur Ziffern.',
    tooLong: (digits: number) => `${digits} Ziffern sind zu viele: höchstens 14.`,
    unfinished: (digits: number, next: number) => `${digits} von ${next} Ziffern`,
    checkDigit: (kind: GtinKind, found: string, right: number) =>
      `Die Prüfziffer dieser ${kind} ist ${found} und müsste ${right} sein.`,
  },
);
