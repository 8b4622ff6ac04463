import { defineWords } from '../ui/language/words.ts';

/** The names of the rooms, by the ids of rooms.ts. */
export const roomWords = defineWords(
  { stock: 'Stock', activity: 'Activity' },
  { stock: 'Bestand', activity: 'Aktivität' },
);
