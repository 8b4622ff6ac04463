import { defineWords } from '../ui/language/words.ts';

/** What the frame round every room says. */
export const appWords = defineWords(
  {
    rooms: 'Rooms',
    warehouse: 'Warehouse',
    allSites: 'All warehouses',
    allCode: 'All',
    tryNow: 'Try now',
    lost: (age: string) => `Connection lost ${age} ago.`,
    stopped: (time: string) => `This stopped at ${time}. `,
    tryingNow: 'Trying now',
    nextTry: (age: string) => `Next try in ${age}`,
    nothingLost: 'nothing you typed is lost.',
  },
  {
    rooms: 'Räume',
    warehouse: 'Lager',
    allSites: 'Alle Lager',
    allCode: 'Alle',
    tryNow: 'Jetzt versuchen',
    lost: (age: string) => `Verbindung seit ${age} unterbrochen.`,
    stopped: (time: string) => `Stand ${time}. `,
    tryingNow: 'Neuer Versuch läuft',
    nextTry: (age: string) => `Nächster Versuch in ${age}`,
    nothingLost: 'was Sie eingegeben haben, bleibt erhalten.',
  },
);
