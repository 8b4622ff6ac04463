import { defineWords } from '../../../ui/language/words.ts';

export const moneyWords = defineWords(
  {
    unreadable: (example: string) => `Write an amount like ${example}.`,
    'too-fine': (digits: number) =>
      digits === 0
        ? 'This currency has no smaller unit.'
        : `This currency has ${digits} digits behind the point.`,
    'too-large': 'This amount is too large to be stored.',
  },
  {
    unreadable: (example: string) => `Schreiben Sie den Betrag wie ${example}.`,
    'too-fine': (digits: number) =>
      digits === 0
        ? 'Diese Währung hat keine kleinere Einheit.'
        : `Diese Währung hat ${digits} Stellen nach dem Komma.`,
    'too-large': 'Dieser Betrag ist zu groß, um gespeichert zu werden.',
  },
);
