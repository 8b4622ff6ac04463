import { defineWords } from '../language/words.ts';

/** The short names of the units of time. */
export const durationWords = defineWords(
  { seconds: 's', minutes: 'min', hours: 'h', days: 'd' },
  { seconds: 's', minutes: 'min', hours: 'h', days: 'Tg.' },
);
