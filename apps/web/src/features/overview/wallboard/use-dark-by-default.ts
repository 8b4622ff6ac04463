import { useLayoutEffect } from 'react';
import { useTheme } from '../../../ui/theme/use-theme.ts';

/** Who chose no theme gets the dark one here: a wall that shines all night is a lamp. */
export function useDarkByDefault(): void {
  const [choice] = useTheme();
  // <html> holds the theme; it is written before the first paint, so that nothing flashes.
  useLayoutEffect(() => {
    if (choice !== 'system') return;
    const root = document.documentElement;
    root.dataset.theme = 'dark';
    return () => {
      delete root.dataset.theme;
    };
  }, [choice]);
}
