import { defineWords } from '../../../ui/language/words.ts';

/** What became of an import, and taking it back. */
export const resultWords = defineWords(
  {
    done: 'Imported',
    cancelled: 'Stopped before its end: what was written stays.',
    cancelledUnused: 'Cancelled before anything was written.',
    undone: 'Taken back by counter-entries; both stay in the ledger.',
    itemsMade: 'items made',
    entries: (from: string, to: string) => `Entries ${from} to ${to} of the ledger`,
    took: (time: string) => `It took ${time}.`,
    file: 'Result of every row (CSV)',
    undo: 'Take the import back…',
    undoTitle: 'Take this import back?',
    undoReading: 'Reading what it would do',
    undoPosts: (commands: string, entries: string) =>
      `Posts counter-entries for ${commands} commands, ${entries} entries. Nothing is deleted.`,
    undoPieces: (into: string, out: string) => `${into} pieces come in, ${out} go out.`,
    undoReversed: (count: string) => `${count} of them were taken back already.`,
    undoBlocked: (count: string) =>
      `${count} items cannot be taken back in full: their pieces have moved on. They stay as they are and are listed in the result.`,
    undoItems: (retire: string, keep: string) =>
      `Of the items it made, ${retire} are retired; ${keep} are used elsewhere and stay.`,
    blockedList: 'What cannot be taken back',
    sku: 'SKU',
    bin: 'Bin',
    pieces: 'To take back',
    there: 'There now',
    why: 'Why',
    nothingThere: (bin: string) => `nothing of it lies in ${bin} any more: later movements took it`,
    restThere: (bin: string, there: string) =>
      `only ${there} still lie in ${bin}: later movements took the rest`,
    keep: 'Keep it',
    takeBack: 'Take it back',
    another: 'Import another file',
  },
  {
    done: 'Importiert',
    cancelled: 'Vor dem Ende gestoppt: was geschrieben ist, bleibt.',
    cancelledUnused: 'Abgebrochen, bevor etwas geschrieben wurde.',
    undone: 'Durch Gegenbuchungen zurückgenommen; beides bleibt im Journal.',
    itemsMade: 'Artikel angelegt',
    entries: (from, to) => `Buchungen ${from} bis ${to} im Journal`,
    took: (time) => `Dauer: ${time}.`,
    file: 'Ergebnis jedes Satzes (CSV)',
    undo: 'Import zurücknehmen…',
    undoTitle: 'Diesen Import zurücknehmen?',
    undoReading: 'Es wird gelesen, was das täte',
    undoPosts: (commands, entries) =>
      `Bucht Gegenbuchungen zu ${commands} Befehlen, ${entries} Buchungen. Gelöscht wird nichts.`,
    undoPieces: (into, out) => `${into} Stück kommen herein, ${out} gehen hinaus.`,
    undoReversed: (count) => `${count} davon sind schon zurückgenommen.`,
    undoBlocked: (count) =>
      `${count} Artikel können nicht ganz zurückgenommen werden: ihre Stücke wurden weiterbewegt. Sie bleiben, wie sie sind, und stehen im Ergebnis.`,
    undoItems: (retire, keep) =>
      `Von den angelegten Artikeln werden ${retire} stillgelegt; ${keep} werden anderswo gebraucht und bleiben.`,
    blockedList: 'Was nicht zurückgenommen werden kann',
    sku: 'SKU',
    bin: 'Lagerplatz',
    pieces: 'Zurückzunehmen',
    there: 'Jetzt dort',
    why: 'Warum',
    nothingThere: (bin) =>
      `davon liegt nichts mehr auf ${bin}: spätere Bewegungen haben es genommen`,
    restThere: (bin, there) =>
      `nur noch ${there} liegen auf ${bin}: den Rest haben spätere Bewegungen genommen`,
    keep: 'Behalten',
    takeBack: 'Zurücknehmen',
    another: 'Noch eine Datei importieren',
  },
);
