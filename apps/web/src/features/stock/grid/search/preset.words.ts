import { defineWords } from '../../../../ui/language/words.ts';

export const presetWords = defineWords(
  {
    all: 'All items',
    'low-and-out': 'Low and out',
    shortfalls: 'Shortfalls',
    'just-moved': 'Just moved',
  },
  {
    all: 'Alle Artikel',
    'low-and-out': 'Knapp und leer',
    shortfalls: 'Fehlmengen',
    'just-moved': 'Zuletzt bewegt',
  },
);
