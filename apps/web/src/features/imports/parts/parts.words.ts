import { defineWords } from '../../../ui/language/words.ts';

/** Parts that several steps of an import share. */
export const partsWords = defineWords(
  {
    cancelImport: 'Cancel import',
    figure: 'Figure',
    what: 'What',
    rowsOf: (done: string, total: string) => `${done} of ${total} rows`,
    bytesOf: (done: string, total: string) => `${done} of ${total}`,
    rate: (rows: string) => `${rows} rows a second`,
    backToStock: 'Look at the stock',
    backToActivity: 'Look at the movements',
  },
  {
    cancelImport: 'Import abbrechen',
    figure: 'Zahl',
    what: 'Was',
    rowsOf: (done, total) => `${done} von ${total} Sätzen`,
    bytesOf: (done, total) => `${done} von ${total}`,
    rate: (rows) => `${rows} Sätze je Sekunde`,
    backToStock: 'Zum Bestand',
    backToActivity: 'Zu den Bewegungen',
  },
);
