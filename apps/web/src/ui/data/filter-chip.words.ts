import { defineWords } from '../language/words.ts';

export const filterChipWords = defineWords(
  { remove: (filter: string) => `Remove filter ${filter}` },
  { remove: (filter: string) => `Filter ${filter} entfernen` },
);
