import { defineWords } from '../../../../ui/language/words.ts';

export const rowsWords = defineWords(
  {
    noCategory: 'No category',
    noZone: 'No home zone',
    zone: (name: string) => `Zone ${name}`,
    items: (figure: string, count: number) => (count === 1 ? `${figure} item` : `${figure} items`),
  },
  {
    noCategory: 'Ohne Kategorie',
    noZone: 'Ohne Stammplatz',
    zone: (name: string) => `Zone ${name}`,
    items: (figure: string) => `${figure} Artikel`,
  },
);
