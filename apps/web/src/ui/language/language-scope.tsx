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

  // The control that had the focus is gone; its successor takes the focus, or the screen where that is hidden.
  useEffect(() => {
    if (spoken.current === language) return;
    spoken.current = language;
    if (document.activeElement !== document.body) return;
    const next = ['[data-language-switch] button', 'main'];
    for (const selector of next) {
      document.querySelector<HTMLElement>(selector)?.focus();
      if (document.activeElement !== document.body) return;
    }
  }, [language]);

  return (
    <I18nProvider locale={localeNow()}>
      <Fragment key={language}>{children}</Fragment>
    </I18nProvider>
  );
}
