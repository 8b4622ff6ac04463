import { defineWords } from '../../../../ui/language/words.ts';

export const viewsBarWords = defineWords(
  { stock: 'Stock', views: 'Views', pause: 'Pause', goOn: 'Go on', options: 'View options' },
  {
    stock: 'Bestand',
    views: 'Ansichten',
    pause: 'Anhalten',
    goOn: 'Weiter',
    options: 'Ansicht einrichten',
  },
);
