import { defineWords } from '../ui/language/words.ts';

/** The names of the rooms, by the ids of rooms.ts. */
export const roomWords = defineWords(
  {
    overview: 'Overview',
    stock: 'Stock',
    activity: 'Activity',
    requests: 'Requests',
    imports: 'Imports',
    access: 'Access',
    settings: 'Settings',
  },
  {
    overview: 'Übersicht',
    stock: 'Bestand',
    activity: 'Aktivität',
    requests: 'Anträge',
    imports: 'Importe',
    access: 'Zugang',
    settings: 'Verwaltung',
  },
);
