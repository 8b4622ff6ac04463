import { Contrast, type LucideIcon, Monitor, Moon, Sun } from 'lucide-react';
import { IconButton } from '../action/icon-button.tsx';
import { Menu } from '../overlay/menu.tsx';
import { asThemeChoice, THEME_CHOICES, type ThemeChoice } from './theme-choice.ts';
import { useTheme } from './use-theme.ts';

const CHOICES = {
  system: { label: 'As the system', icon: Monitor },
  light: { label: 'Light', icon: Sun },
  dark: { label: 'Dark', icon: Moon },
  'high-contrast': { label: 'High contrast', icon: Contrast },
} satisfies { [Choice in ThemeChoice]: { label: string; icon: LucideIcon } };

/** Light, dark, high contrast, or whatever the system says. */
export function ThemeSwitch() {
  const [choice, choose] = useTheme();
  return (
    <Menu
      label="Theme"
      placement="bottom end"
      trigger={<IconButton label={`Theme: ${CHOICES[choice].label}`} icon={CHOICES[choice].icon} />}
      items={THEME_CHOICES.map((id) => ({ id, ...CHOICES[id] }))}
      selectedId={choice}
      onAction={(id) => choose(asThemeChoice(id))}
    />
  );
}
