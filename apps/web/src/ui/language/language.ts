/** The languages that every text of the console exists in. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

const LOCALES = { en: 'en-GB', de: 'de-DE' } satisfies Record<Language, string>;

/** What a browser's setting (`de-AT`), a stored choice or a missing one comes down to. */
export function asLanguage(text: string | null | undefined): Language {
  const primary = text?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === primary) ?? 'en';
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
