import { defineWords } from '../language/words.ts';

/** What fields say by themselves, whatever they are for. */
export const fieldWords = defineWords(
  {
    nothingMatches: 'Nothing matches',
    choose: 'Choose',
    clear: (label: string) => `Clear ${label}`,
    less: (label: string) => `Less: ${label}`,
    more: (label: string) => `More: ${label}`,
    turnSign: (label: string) => `Turn the sign of ${label}`,
    atMost: (max: string) => `At most ${max}`,
    atLeast: (min: string) => `At least ${min}`,
    between: (min: string, max: string) => `From ${min} to ${max}`,
  },
  {
    nothingMatches: 'Nichts passt',
    choose: 'Auswählen',
    clear: (label: string) => `${label} leeren`,
    less: (label: string) => `Weniger: ${label}`,
    more: (label: string) => `Mehr: ${label}`,
    turnSign: (label: string) => `Vorzeichen umkehren: ${label}`,
    atMost: (max: string) => `Höchstens ${max}`,
    atLeast: (min: string) => `Mindestens ${min}`,
    between: (min: string, max: string) => `Von ${min} bis ${max}`,
  },
);
