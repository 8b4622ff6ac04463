import { defineWords } from '../language/words.ts';

export const themeWords = defineWords(
  {
    theme: 'Theme',
    current: (choice: string) => `Theme: ${choice}`,
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
    'high-contrast': 'High contrast',
  },
  {
    theme: 'Darstellung',
    current: (choice: string) => `Darstellung: ${choice}`,
    system: 'Wie das System',
    light: 'Hell',
    dark: 'Dunkel',
    'high-contrast': 'Hoher Kontrast',
  },
);
