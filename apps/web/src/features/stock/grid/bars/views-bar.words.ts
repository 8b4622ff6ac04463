import { defineWords } from '../../../../ui/language/words.ts';

export const viewsBarWords = defineWords(
  { stock: 'Stock', views: 'Views', pause: 'Pause', goOn: 'Go on' },
  { stock: 'Bestand', views: 'Ansichten', pause: 'Anhalten', goOn: 'Weiter' },
);
