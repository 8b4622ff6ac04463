import { defineWords } from '../../../../ui/language/words.ts';

export const goToWords = defineWords(
  {
    goTo: 'Go to SKU',
    sku: 'SKU',
    go: 'Go',
    close: 'Close',
    missing: 'Enter a SKU.',
    notInView: (sku: string) => `${sku} is not among these rows.`,
    unknown: (sku: string) => `No item is called ${sku}.`,
    building: 'The order of the rows is still being built.',
    showAlone: 'Show it alone',
  },
  {
    goTo: 'Zu SKU springen',
    sku: 'SKU',
    go: 'Springen',
    close: 'Schließen',
    missing: 'Geben Sie eine SKU ein.',
    notInView: (sku: string) => `${sku} ist nicht unter diesen Zeilen.`,
    unknown: (sku: string) => `Kein Artikel heißt ${sku}.`,
    building: 'Die Sortierung der Zeilen wird noch aufgebaut.',
    showAlone: 'Allein anzeigen',
  },
);
