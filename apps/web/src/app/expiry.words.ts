import { defineWords } from '../ui/language/words.ts';

/** What stands on the page before its session ends by itself. */
export const expiryWords = defineWords(
  {
    region: 'Your session',
    idle: (minutes: string) =>
      `Your session ends in ${minutes}: nothing was done here for a while.`,
    end: (minutes: string) => `Your session ends in ${minutes} and cannot be extended.`,
    stay: 'Stay signed in',
    signIn: 'Sign in again',
    dismiss: 'Put away',
  },
  {
    region: 'Ihre Sitzung',
    idle: (minutes: string) => `Ihre Sitzung endet in ${minutes}: Hier wurde länger nichts getan.`,
    end: (minutes: string) => `Ihre Sitzung endet in ${minutes} und lässt sich nicht verlängern.`,
    stay: 'Angemeldet bleiben',
    signIn: 'Erneut anmelden',
    dismiss: 'Ausblenden',
  },
);
