import { type Language, languageNow } from './language.ts';

/** The texts of one part of the console: plain strings, or functions of what they speak about. */
export type Words<Shape> = Readonly<Record<Language, Shape>>;

/** German has to say everything that English says, which the compiler checks. */
export function defineWords<Shape extends object>(en: Shape, de: NoInfer<Shape>): Words<Shape> {
  return { en, de };
}

/** The texts in the language of the page; asked while rendering, never at import time. */
export function wordsOf<Shape>(words: Words<Shape>): Shape {
  return words[languageNow()];
}
