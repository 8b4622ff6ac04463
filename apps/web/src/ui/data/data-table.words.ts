import { defineWords } from '../language/words.ts';

export const dataTableWords = defineWords(
  { loading: (label: string) => `Loading: ${label}` },
  { loading: (label: string) => `Wird geladen: ${label}` },
);
