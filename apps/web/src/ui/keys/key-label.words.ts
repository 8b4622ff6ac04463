import { defineWords } from '../language/words.ts';

/** Keys by what is printed on them. */
export const keyWords = defineWords(
  {
    command: 'Ctrl',
    shift: 'Shift',
    Escape: 'Esc',
    Enter: 'Enter',
    space: 'Space',
    Home: 'Home',
    End: 'End',
    PageUp: 'Page Up',
    PageDown: 'Page Down',
    Delete: 'Del',
  },
  {
    command: 'Strg',
    shift: 'Umschalt',
    Escape: 'Esc',
    Enter: 'Eingabe',
    space: 'Leertaste',
    Home: 'Pos1',
    End: 'Ende',
    PageUp: 'Bild ↑',
    PageDown: 'Bild ↓',
    Delete: 'Entf',
  },
);
