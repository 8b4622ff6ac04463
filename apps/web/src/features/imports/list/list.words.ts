import type { ImportKind } from '@stockwire/shared/imports';
import { defineWords } from '../../../ui/language/words.ts';

/** The list of imports and the start of a new one. */
export const listWords = defineWords(
  {
    newImport: 'New import',
    kind: 'What the file holds',
    site: (name: string) => `into ${name}`,
    drop: 'Drop a CSV file here',
    limits: (size: string) =>
      `CSV, also packed with gzip, at most ${size} unpacked. Nothing is written before you say so.`,
    columns: 'Columns',
    template: 'Example file',
    hints: {
      items: 'One row an item: what it is called, its codes and prices.',
      bins: 'One row a bin of this warehouse.',
      'opening-balances': 'What lies where on the first day.',
      counts: 'What was counted, bin by bin; differences are posted.',
      sales:
        'Invoice lines with their time: sales go out, cancellations and found pieces come in, write-offs go out with their reason.',
    } satisfies Record<ImportKind, string>,
    uploading: 'Uploading',
    examining: 'The server reads the whole file',
    cancel: 'Cancel',
    tooLarge: (size: string) =>
      `This file is larger than ${size}. Split it, or pack it with gzip if it holds less than that unpacked.`,
    empty: 'This file is empty.',
    isPicture: 'This is a picture or a PDF, not a CSV. Drop the list itself.',
    isSheet: 'This is a spreadsheet, not a CSV. Save it as CSV first; then it can be read.',
    sessionOver:
      'Your session ended before the file had arrived, and nothing of it was kept. Sign in, then send it again.',
    sendAgain: (file: string) => `Send ${file} again`,
    list: 'Imports, newest first',
    table: 'Imports',
    none: 'Nothing was imported yet',
    noneText:
      'Choose above what your file holds and drop it. You see what it would do before anything is written.',
    file: 'File',
    holds: 'Holds',
    state: 'State',
    rows: 'Rows',
    who: 'By',
    when: 'When',
    more: 'Show older',
  },
  {
    newImport: 'Neuer Import',
    kind: 'Was die Datei enthält',
    site: (name) => `in ${name}`,
    drop: 'CSV-Datei hierher ziehen',
    limits: (size) =>
      `CSV, auch mit gzip gepackt, entpackt höchstens ${size}. Geschrieben wird nichts, bevor Sie es sagen.`,
    columns: 'Spalten',
    template: 'Beispieldatei',
    hints: {
      items: 'Ein Satz je Artikel: wie er heißt, seine Nummern und Preise.',
      bins: 'Ein Satz je Lagerplatz dieses Lagers.',
      'opening-balances': 'Was am ersten Tag wo liegt.',
      counts: 'Was gezählt wurde, Platz für Platz; Abweichungen werden gebucht.',
      sales:
        'Rechnungszeilen mit Zeit: Verkäufe gehen hinaus, Stornos und Gefundenes kommen herein, Ausbuchungen gehen mit Grund hinaus.',
    },
    uploading: 'Wird hochgeladen',
    examining: 'Der Server liest die ganze Datei',
    cancel: 'Abbrechen',
    tooLarge: (size) =>
      `Diese Datei ist größer als ${size}. Teilen Sie sie, oder packen Sie sie mit gzip, wenn sie entpackt kleiner ist.`,
    empty: 'Diese Datei ist leer.',
    isPicture: 'Das ist ein Bild oder ein PDF, keine CSV-Datei. Legen Sie die Liste selbst ab.',
    isSheet:
      'Das ist eine Tabelle, keine CSV-Datei. Speichern Sie sie zuerst als CSV; dann ist sie lesbar.',
    sessionOver:
      'Ihre Sitzung endete, bevor die Datei angekommen war; von ihr wurde nichts behalten. Melden Sie sich an und senden Sie sie noch einmal.',
    sendAgain: (file) => `${file} noch einmal senden`,
    list: 'Importe, neueste zuerst',
    table: 'Importe',
    none: 'Noch wurde nichts importiert',
    noneText:
      'Wählen Sie oben, was Ihre Datei enthält, und ziehen Sie sie herein. Sie sehen, was sie täte, bevor etwas geschrieben wird.',
    file: 'Datei',
    holds: 'Inhalt',
    state: 'Stand',
    rows: 'Sätze',
    who: 'Von',
    when: 'Wann',
    more: 'Ältere zeigen',
  },
);
