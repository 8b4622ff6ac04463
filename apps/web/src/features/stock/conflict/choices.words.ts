import { defineWords } from '../../../ui/language/words.ts';

/** Each way out of a conflict, and what it posts. */
export const choiceWords = defineWords(
  {
    apply: (delta: string, now: string, after: string) => `Apply ${delta} to ${now} → ${after}`,
    stillTrue: 'Your change is still true beside what others did',
    posts: 'posts',
    sets: 'sets',
    postsNothing: 'posts nothing',
    onlyThere: (pieces: string) => `Only ${pieces} are there now.`,
    startAgain: 'Start again',
    backToForm: (figure: string) => `Back to the form, with ${figure} as the figure you saw`,
    discard: 'Discard',
    forgotten: (delta: string) => `${delta} is forgotten`,
    takeCount: (counted: string) => `Use my count ${counted}`,
    countedAfterOne: 'I counted after this movement',
    countedAfterAll: 'I counted after these movements',
    keepDifference: (difference: string) => `Keep my difference ${difference}`,
    countedBefore: (counted: string, opened: string) =>
      `I counted before: ${counted} against the ${opened} I saw`,
    wouldLeave: (pieces: string) => `That would leave ${pieces} in the bin; count again.`,
    countAgain: 'Count again',
    backToBin: (counted: string) => `Go back to the bin; ${counted} stays here as a draft`,
    onHandOutcome: (figure: string, available: string) =>
      `on hand ${figure} · available ${available}`,
    binOutcome: (figure: string, available: string) => `bin ${figure} · available ${available}`,
  },
  {
    apply: (delta: string, now: string, after: string) => `${delta} auf ${now} buchen → ${after}`,
    stillTrue: 'Ihre Änderung gilt auch neben dem, was andere taten',
    posts: 'bucht',
    sets: 'setzt',
    postsNothing: 'bucht nichts',
    onlyThere: (pieces: string) => `Jetzt sind nur ${pieces} da.`,
    startAgain: 'Neu beginnen',
    backToForm: (figure: string) => `Zurück zum Formular, mit ${figure} als gelesener Zahl`,
    discard: 'Verwerfen',
    forgotten: (delta: string) => `${delta} wird vergessen`,
    takeCount: (counted: string) => `Meine Zählung ${counted} gilt`,
    countedAfterOne: 'Ich habe nach dieser Bewegung gezählt',
    countedAfterAll: 'Ich habe nach diesen Bewegungen gezählt',
    keepDifference: (difference: string) => `Meine Differenz ${difference} gilt`,
    countedBefore: (counted: string, opened: string) =>
      `Ich habe vorher gezählt: ${counted} statt der angezeigten ${opened}`,
    wouldLeave: (pieces: string) => `Damit lägen ${pieces} auf dem Platz; zählen Sie erneut.`,
    countAgain: 'Erneut zählen',
    backToBin: (counted: string) => `Zurück zum Lagerplatz; ${counted} bleibt hier als Entwurf`,
    onHandOutcome: (figure: string, available: string) =>
      `Bestand ${figure} · verfügbar ${available}`,
    binOutcome: (figure: string, available: string) => `Platz ${figure} · verfügbar ${available}`,
  },
);
