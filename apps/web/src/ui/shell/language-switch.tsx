import { Languages } from 'lucide-react';
import { IconButton } from '../action/icon-button.tsx';
import { asLanguage, LANGUAGES } from '../language/language.ts';
import { useLanguage } from '../language/use-language.ts';
import { wordsOf } from '../language/words.ts';
import { Menu } from '../overlay/menu.tsx';
import { LANGUAGE_NAMES, languageWords } from './language-switch.words.ts';

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
