import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { I18nProvider } from 'react-aria-components';
import { localeNow } from './language.ts';
import { useLanguage } from './use-language.ts';

/**
 * Mounts what is inside anew when the language changes: texts are read while rendering, and what is
 * painted past React is painted again. What must survive (the live link, what was read) stands outside.
 */
export function LanguageScope({ children }: { children: ReactNode }) {
  const [language] = useLanguage();
  const spoken = useRef(language);

  // The control that had the focus is gone; its successor takes the focus, so that the keyboard stays.
  useEffect(() => {
    if (spoken.current === language) return;
    spoken.current = language;
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('[data-language-switch] button')?.focus();
  }, [language]);

  return (
    <I18nProvider locale={localeNow()}>
      <Fragment key={language}>{children}</Fragment>
    </I18nProvider>
  );
}
