/** The languages that every text of the console exists in. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Where the browser keeps the choice; public/theme-boot.js reads the same key. */
export const LANGUAGE_KEY = 'stockwire.language';

const LOCALES = { en: 'en-GB', de: 'de-DE' } satisfies Record<Language, string>;

/** The first language that is ours of what is said, in the order of preference: `['fr', 'de-AT']` → `de`. */
export function languageOf(said: readonly (string | null)[]): Language {
  const primary = said.map((text) => text?.slice(0, 2).toLowerCase());
  return (
    primary
      .map((code) => LANGUAGES.find((language) => language === code))
      .find((language) => language !== undefined) ?? 'en'
  );
}

/** What a browser's setting (`de-AT`), a stored choice or a missing one comes down to. */
export function asLanguage(text: string | null | undefined): Language {
  return languageOf([text ?? null]);
}

/**
 * The language of the page. <html lang> holds it, for screen readers too. The tree is mounted anew
 * when it changes, so a component may read it once; nothing may read it at import time.
 */
export function languageNow(): Language {
  return asLanguage(document.documentElement.lang);
}

/** The locale that numbers, dates and sorting follow. */
export function localeNow(): string {
  return LOCALES[languageNow()];
}
