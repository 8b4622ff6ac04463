import { defineWords } from '../language/words.ts';

export const errorStateWords = defineWords(
  { again: 'Try again', request: 'Request' },
  { again: 'Erneut versuchen', request: 'Anfrage' },
);
