import { defineWords } from '../language/words.ts';

/** The word of each tone. */
export const pillWords = defineWords(
  {
    ok: 'OK',
    low: 'Low',
    out: 'Out',
    shortfall: 'Shortfall',
    conflict: 'Conflict',
    stale: 'Stale',
  },
  {
    ok: 'OK',
    low: 'Knapp',
    out: 'Leer',
    shortfall: 'Fehlmenge',
    conflict: 'Konflikt',
    stale: 'Veraltet',
  },
);
