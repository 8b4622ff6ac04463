import { defineWords } from '../../../../ui/language/words.ts';

const rowsEn = (count: number, text: string) => (count === 1 ? '1 row' : `${text} rows`);
const rowsDe = (count: number, text: string) => (count === 1 ? '1 Zeile' : `${text} Zeilen`);

export const selectionWords = defineWords(
  {
    label: 'Selection',
    rows: (count: number, text: string) => `${rowsEn(count, text)} selected`,
    cells: (rows: string, columns: string) => `${rows} × ${columns} cells selected`,
    all: (text: string) => `All ${text} rows selected`,
    onHand: 'On hand',
    available: 'Available',
    selectAll: (text: string) => `Select all ${text}`,
    copy: 'Copy',
    copyPlain: 'Copy without headings',
    copyWithHeadings: 'Copy with headings',
    copyMore: 'More ways to copy',
    clear: 'Clear',
    copied: (count: number, text: string, columns: number) =>
      `${rowsEn(count, text)} with ${columns === 1 ? '1 column' : `${columns} columns`} copied`,
    copiedDetail: (time: string) => `As shown at ${time}. Paste it into a spreadsheet.`,
    copyTooMany: (text: string) => `${text} rows are too many for the clipboard`,
    copyTooManyDetail: (most: string) =>
      `It takes up to ${most}. Export them instead: a file holds any number of rows.`,
    copyNotYet: 'These rows are not all here yet',
    copyNotYetDetail: 'Their order is still being built. Try again in a moment.',
    clipboardRefused: 'The browser did not let the page copy',
    clipboardRefusedDetail: 'Allow the clipboard for this page, or press Ctrl+C in the grid.',
    lost: (count: number, text: string) =>
      count === 1
        ? '1 of the selected rows is not in this view'
        : `${text} of the selected rows are not in this view`,
    keptDetail: (count: number, text: string) =>
      count === 1 ? '1 is still selected.' : `${text} are still selected.`,
    dropped: (count: number, text: string) => `Selection of ${rowsEn(count, text)} ended`,
    droppedDetail: 'The order of the rows is a new one; so many are not looked up again.',
  },
  {
    label: 'Auswahl',
    rows: (count: number, text: string) => `${rowsDe(count, text)} ausgewählt`,
    cells: (rows: string, columns: string) => `${rows} × ${columns} Zellen ausgewählt`,
    all: (text: string) => `Alle ${text} Zeilen ausgewählt`,
    onHand: 'Bestand',
    available: 'Verfügbar',
    selectAll: (text: string) => `Alle ${text} auswählen`,
    copy: 'Kopieren',
    copyPlain: 'Ohne Überschriften kopieren',
    copyWithHeadings: 'Mit Überschriften kopieren',
    copyMore: 'Andere Arten zu kopieren',
    clear: 'Aufheben',
    copied: (count: number, text: string, columns: number) =>
      `${rowsDe(count, text)} mit ${columns === 1 ? '1 Spalte' : `${columns} Spalten`} kopiert`,
    copiedDetail: (time: string) => `Stand ${time}. Fügen Sie sie in eine Tabellenkalkulation ein.`,
    copyTooMany: (text: string) => `${text} Zeilen sind zu viele für die Zwischenablage`,
    copyTooManyDetail: (most: string) =>
      `Sie fasst bis zu ${most}. Exportieren Sie sie: Eine Datei fasst beliebig viele Zeilen.`,
    copyNotYet: 'Diese Zeilen sind noch nicht alle da',
    copyNotYetDetail: 'Ihre Reihenfolge wird noch gebildet. Versuchen Sie es gleich noch einmal.',
    clipboardRefused: 'Der Browser hat das Kopieren nicht erlaubt',
    clipboardRefusedDetail:
      'Erlauben Sie dieser Seite die Zwischenablage, oder drücken Sie Strg+C in der Tabelle.',
    lost: (count: number, text: string) =>
      count === 1
        ? '1 der ausgewählten Zeilen ist nicht in dieser Ansicht'
        : `${text} der ausgewählten Zeilen sind nicht in dieser Ansicht`,
    keptDetail: (count: number, text: string) =>
      count === 1 ? '1 ist weiterhin ausgewählt.' : `${text} sind weiterhin ausgewählt.`,
    dropped: (count: number, text: string) => `Auswahl von ${rowsDe(count, text)} beendet`,
    droppedDetail:
      'Die Reihenfolge der Zeilen ist eine neue; so viele werden nicht wieder herausgesucht.',
  },
);
