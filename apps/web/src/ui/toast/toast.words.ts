import { defineWords } from '../language/words.ts';

export const toastWords = defineWords(
  { results: 'Results, F6', dismiss: 'Dismiss', secondsLeft: (seconds: string) => `${seconds} s` },
  {
    results: 'Ergebnisse, F6',
    dismiss: 'Ausblenden',
    secondsLeft: (seconds: string) => `${seconds} s`,
  },
);
