import { Keyboard } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { FormSection } from '../../../forms/form-section.tsx';
import { Button } from '../../../ui/action/button.tsx';
import { Select } from '../../../ui/field/select.tsx';
import { asLanguage, LANGUAGES } from '../../../ui/language/language.ts';
import { useLanguage } from '../../../ui/language/use-language.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { LANGUAGE_NAMES, languageWords } from '../../../ui/shell/language-switch.words.ts';
import { themeWords } from '../../../ui/theme/theme.words.ts';
import { asThemeChoice, THEME_CHOICES } from '../../../ui/theme/theme-choice.ts';
import { useTheme } from '../../../ui/theme/use-theme.ts';
import { SettingsFrame } from '../settings-frame.tsx';
import type { SettingsLinks } from '../settings-links.ts';
import page from '../settings-page.module.css';
import { DeviceNameForm } from './device-name-form.tsx';
import { preferenceWords } from './preferences.words.ts';
import styles from './preferences-page.module.css';

interface PreferencesPageProps {
  links: SettingsLinks;
  onHelp: () => void;
  /** The choice of the grid's row height, which belongs to another room. */
  density: ReactNode;
}

/** `/settings`: how the console looks, speaks and signs on this device. */
export function PreferencesPage({ links, onHelp, density }: PreferencesPageProps) {
  const words = wordsOf(preferenceWords);
  return (
    <SettingsFrame page="preferences" links={links}>
      <div className={styles.page}>
        <p className={page.faint}>{words.note}</p>
        <FormSection level={2} title={words.look} note={words.lookNote}>
          <ThemeField />
          <LanguageField />
        </FormSection>
        <FormSection level={2} title={words.device} note={words.deviceNote}>
          <DeviceNameForm />
        </FormSection>
        <FormSection level={2} title={words.density} note={words.densityNote}>
          {density}
          <Link className={page.link ?? ''} href={links.stock}>
            {words.toGrid}
          </Link>
        </FormSection>
        <FormSection level={2} title={words.help} note={words.helpNote}>
          <div className={styles.help}>
            <Button icon={Keyboard} kbd="?" onPress={onHelp}>
              {words.keys}
            </Button>
            <Link className={page.link ?? ''} href={links.gallery}>
              {words.gallery}
            </Link>
          </div>
        </FormSection>
      </div>
    </SettingsFrame>
  );
}

function ThemeField() {
  const [choice, choose] = useTheme();
  const words = wordsOf(themeWords);
  return (
    <Select
      label={words.theme}
      size="l"
      options={THEME_CHOICES.map((id) => ({ id, label: words[id] }))}
      value={choice}
      onChange={(id) => choose(asThemeChoice(id))}
    />
  );
}

function LanguageField() {
  const [language, choose] = useLanguage();
  return (
    <Select
      label={wordsOf(languageWords).language}
      size="l"
      options={LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id] }))}
      value={language}
      onChange={(id) => choose(asLanguage(id))}
    />
  );
}
