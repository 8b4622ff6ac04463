import type { Language } from '../language/language.ts';
import { defineWords } from '../language/words.ts';

/** A language is named in itself. */
export const LANGUAGE_NAMES = { en: 'English', de: 'Deutsch' } satisfies Record<Language, string>;

export const languageWords = defineWords(
  { language: 'Language', current: (name: string) => `Language: ${name}` },
  { language: 'Sprache', current: (name: string) => `Sprache: ${name}` },
);
