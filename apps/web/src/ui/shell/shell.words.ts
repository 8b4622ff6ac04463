import { defineWords } from '../language/words.ts';

/** What the frame of every screen says. */
export const shellWords = defineWords(
  {
    skip: 'Skip to content',
    home: 'Stockwire, first page',
    siteTime: (zone: string) => `Site time, ${zone}`,
    choose: (label: string) => `Choose: ${label}`,
  },
  {
    skip: 'Zum Inhalt springen',
    home: 'Stockwire, erste Seite',
    siteTime: (zone: string) => `Ortszeit, ${zone}`,
    choose: (label: string) => `Auswählen: ${label}`,
  },
);
