import { defineWords } from '../language/words.ts';

export const dateTimeWords = defineWords(
  { zone: (zone: string) => `Time in ${zone}` },
  { zone: (zone: string) => `Zeit in ${zone}` },
);
