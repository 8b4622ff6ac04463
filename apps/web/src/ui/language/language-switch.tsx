import { Languages } from 'lucide-react';
import { IconButton } from '../action/icon-button.tsx';
import { Menu } from '../overlay/menu.tsx';
import { asLanguage, LANGUAGES } from './language.ts';
import { LANGUAGE_NAMES, languageWords } from './language.words.ts';
import { useLanguage } from './use-language.ts';
import { wordsOf } from './words.ts';

/** English or German, each under its own name, so that it is found by those who cannot read the other. */
export function LanguageSwitch() {
  const [language, choose] = useLanguage();
  const words = wordsOf(languageWords);
  return (
    <span data-language-switch>
      <Menu
        label={words.language}
        placement="bottom end"
        trigger={<IconButton label={words.current(LANGUAGE_NAMES[language])} icon={Languages} />}
        items={LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id] }))}
        selectedId={language}
        onAction={(id) => choose(asLanguage(id))}
      />
    </span>
  );
}
