import { useSyncExternalStore } from 'react';
import { applyTheme, asThemeChoice, THEME_KEY, type ThemeChoice } from './theme-choice.ts';

const CONTRAST_QUERY = '(prefers-contrast: more)';

function currentChoice(): ThemeChoice {
  return asThemeChoice(document.documentElement.dataset.themeChoice);
}

function apply(choice: ThemeChoice): void {
  applyTheme(document.documentElement, choice, matchMedia(CONTRAST_QUERY).matches);
}

function chooseTheme(choice: ThemeChoice): void {
  apply(choice);
  try {
    localStorage.setItem(THEME_KEY, choice);
  } catch {
    // A browser that forbids storage keeps the choice for this page only, which is what it asked for.
  }
}

/** <html> holds the choice; another tab, the system's contrast and ourselves may change it. */
function subscribe(listener: () => void): () => void {
  const root = new MutationObserver(listener);
  root.observe(document.documentElement, { attributeFilter: ['data-theme-choice'] });
  const onStorage = (event: StorageEvent) => {
    if (event.key === THEME_KEY) apply(asThemeChoice(event.newValue));
  };
  const onContrast = () => apply(currentChoice());
  const contrast = matchMedia(CONTRAST_QUERY);
  addEventListener('storage', onStorage);
  contrast.addEventListener('change', onContrast);
  return () => {
    root.disconnect();
    removeEventListener('storage', onStorage);
    contrast.removeEventListener('change', onContrast);
  };
}

/** The chosen theme and the way to choose another; the choice outlives the page. */
export function useTheme(): [ThemeChoice, (choice: ThemeChoice) => void] {
  return [useSyncExternalStore(subscribe, currentChoice), chooseTheme];
}
