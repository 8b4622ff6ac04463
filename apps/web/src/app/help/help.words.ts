import { defineWords } from '../../ui/language/words.ts';

export const helpWords = defineWords(
  {
    title: 'Keyboard shortcuts',
    subtitle: 'None of them acts while you type, except those with Ctrl or ⌘.',
    everywhere: 'Everywhere',
    palette: 'Find items, screens and commands',
    help: 'Show the keyboard shortcuts',
    switchPerson: 'Switch person, at a shared device',
    results: 'To the result of your last action',
    or: 'or',
    close: 'Close',
  },
  {
    title: 'Tastenkürzel',
    subtitle: 'Während Sie tippen, wirkt keines davon, außer denen mit Strg oder ⌘.',
    everywhere: 'Überall',
    palette: 'Artikel, Ansichten und Befehle finden',
    help: 'Die Tastenkürzel zeigen',
    switchPerson: 'Person wechseln, an einem gemeinsamen Gerät',
    results: 'Zum Ergebnis Ihrer letzten Handlung',
    or: 'oder',
    close: 'Schließen',
  },
);
