import { Contrast, type LucideIcon, Monitor, Moon, Sun } from 'lucide-react';
import { IconButton } from '../action/icon-button.tsx';
import { wordsOf } from '../language/words.ts';
import { Menu } from '../overlay/menu.tsx';
import { themeWords } from './theme.words.ts';
import { asThemeChoice, THEME_CHOICES, type ThemeChoice } from './theme-choice.ts';
import { useTheme } from './use-theme.ts';

const GLYPHS = {
  system: Monitor,
  light: Sun,
  dark: Moon,
  'high-contrast': Contrast,
} satisfies { [Choice in ThemeChoice]: LucideIcon };

/** Light, dark, high contrast, or whatever the system says. */
export function ThemeSwitch() {
  const [choice, choose] = useTheme();
  const words = wordsOf(themeWords);
  return (
    <Menu
      label={words.theme}
      placement="bottom end"
      trigger={<IconButton label={words.current(words[choice])} icon={GLYPHS[choice]} />}
      items={THEME_CHOICES.map((id) => ({ id, label: words[id], icon: GLYPHS[id] }))}
      selectedId={choice}
      onAction={(id) => choose(asThemeChoice(id))}
    />
  );
}
