import { defineWords } from '../../../../ui/language/words.ts';

export const exportWords = defineWords(
  {
    exportSelection: 'Export selection',
    exportTheirRows: 'Export these rows',
    exportAll: 'Export this view as CSV',
    exporting: 'Exporting',
    rowsOf: (rows: string, total: string, size: string) => `${rows} of ${total} rows · ${size}`,
    kilobytes: (size: string) => `${size} kB`,
    megabytes: (size: string) => `${size} MB`,
    stop: 'Stop',
    done: (count: number, rows: string, size: string) =>
      `${rows} ${count === 1 ? 'row' : 'rows'} exported, ${size}`,
    doneDetail: (asOf: string, file: string) => `As of ledger position ${asOf}: ${file}`,
    handedOver: 'The browser downloads the file by itself',
    handedOverDetail: (rows: string) =>
      `${rows} rows are more than this page can hold. Its name says the ledger position it is as of; a download that breaks off is marked by the browser.`,
    notYet: 'These rows cannot be exported yet',
    notYetDetail: 'Their order is still being built. Try again in a moment.',
    tooManyRuns: 'The selection is in too many pieces',
    tooManyRunsDetail: (count: string, most: string) =>
      `It has ${count} separate runs of rows; one file takes up to ${most}. Export the view instead.`,
    failed: 'The export broke off; no file was kept',
    again: 'Try again',
    stopped: 'Export stopped; no file was kept',
    notWritten: 'The file could not be written',
    notWrittenDetail: 'Check that there is room, and that no other program holds the file.',
  },
  {
    exportSelection: 'Auswahl exportieren',
    exportTheirRows: 'Diese Zeilen exportieren',
    exportAll: 'Diese Ansicht als CSV exportieren',
    exporting: 'Wird exportiert',
    rowsOf: (rows: string, total: string, size: string) => `${rows} von ${total} Zeilen · ${size}`,
    kilobytes: (size: string) => `${size} kB`,
    megabytes: (size: string) => `${size} MB`,
    stop: 'Anhalten',
    done: (count: number, rows: string, size: string) =>
      `${rows} ${count === 1 ? 'Zeile' : 'Zeilen'} exportiert, ${size}`,
    doneDetail: (asOf: string, file: string) => `Stand Journalposition ${asOf}: ${file}`,
    handedOver: 'Der Browser lädt die Datei selbst herunter',
    handedOverDetail: (rows: string) =>
      `${rows} Zeilen sind mehr, als diese Seite fassen kann. Der Dateiname nennt die Journalposition ihres Stands; einen abgebrochenen Download kennzeichnet der Browser.`,
    notYet: 'Diese Zeilen lassen sich noch nicht exportieren',
    notYetDetail: 'Ihre Reihenfolge wird noch gebildet. Versuchen Sie es gleich noch einmal.',
    tooManyRuns: 'Die Auswahl besteht aus zu vielen Teilen',
    tooManyRunsDetail: (count: string, most: string) =>
      `Sie hat ${count} getrennte Zeilenfolgen; eine Datei fasst bis zu ${most}. Exportieren Sie stattdessen die Ansicht.`,
    failed: 'Der Export ist abgebrochen; es wurde keine Datei behalten',
    again: 'Noch einmal',
    stopped: 'Export angehalten; es wurde keine Datei behalten',
    notWritten: 'Die Datei konnte nicht geschrieben werden',
    notWrittenDetail: 'Prüfen Sie, ob Platz ist und kein anderes Programm die Datei geöffnet hat.',
  },
);
