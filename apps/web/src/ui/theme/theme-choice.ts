export const THEME_CHOICES = ['system', 'light', 'dark', 'high-contrast'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** Where the browser keeps the choice; public/theme-boot.js reads the same key. */
export const THEME_KEY = 'stockwire.theme';

export function asThemeChoice(text: string | null | undefined): ThemeChoice {
  return THEME_CHOICES.find((choice) => choice === text) ?? 'system';
}

/**
 * Writes the choice on <html>: data-theme forces light or dark, data-contrast turns on high contrast
 * (also when the system asks for it), data-theme-choice keeps the choice itself.
 */
export function applyTheme(root: HTMLElement, choice: ThemeChoice, prefersContrast: boolean): void {
  root.dataset.themeChoice = choice;
  if (choice === 'light' || choice === 'dark') root.dataset.theme = choice;
  else delete root.dataset.theme;
  if (choice === 'high-contrast' || prefersContrast) root.dataset.contrast = 'more';
  else delete root.dataset.contrast;
}
