import { defineWords } from '../../../../ui/language/words.ts';

const changesEn = (count: number, text: string) => (count === 1 ? '1 change' : `${text} changes`);
const changesDe = (count: number, text: string) =>
  count === 1 ? '1 Änderung' : `${text} Änderungen`;

export const pasteWords = defineWords(
  {
    paste: 'Paste changes',
    title: 'Paste changes',
    help: 'Nothing is posted before you have seen what it does.',
    source: 'Table',
    sourceHelp:
      'Copy two columns of a spreadsheet, SKU and change, and paste them here. Changes alone go to the selected rows.',
    next: 'Preview',
    tooMany: (text: string, most: string) =>
      `${text} lines are too many to look through; it takes up to ${most}. Use an import for more.`,
    nothing: 'There is no line with a SKU or a change in it.',
    cancel: 'Cancel',
    close: 'Close',
    skuColumn: 'SKU in',
    deltaColumn: 'Change in',
    columnNamed: (place: number, heading: string) =>
      heading === '' ? `column ${place}` : `column ${place}, “${heading}”`,
    toPost: (count: number, text: string) => `${changesEn(count, text)} to post`,
    problems: (count: number, text: string) => (count === 1 ? '1 problem' : `${text} problems`),
    noChange: (text: string) => `${text} without a change`,
    leftOut: (text: string) => `${text} left out`,
    readingCount: (text: string) => `${text} being read`,
    onlyProblems: 'Only problems',
    addUp: 'Add up doubles',
    leaveOutProblems: 'Leave problems out',
    table: 'What would be posted',
    headings: {
      include: 'Post',
      line: 'Line',
      sku: 'SKU',
      item: 'Item',
      now: 'Now',
      delta: 'Change',
      result: 'Result',
    },
    includeLine: (line: number) => `Post line ${line}`,
    skuOfLine: (line: number) => `SKU of line ${line}`,
    deltaOfLine: (line: number) => `Change of line ${line}`,
    was: (figure: string) => `was ${figure}`,
    moved: (text: string) => `${text} changed since they were pasted`,
    reading: 'reading…',
    zero: 'changes nothing',
    notPosted: 'left out',
    problem: {
      noSku: 'no SKU: enter one, or leave it out',
      unknownSku: 'unknown SKU',
      notWhole: (text: string) => `“${text}” is not a whole number`,
      tooLarge: 'more than can be stored',
      tooFew: (sellable: string) => `only ${sellable} can be taken from storage`,
      twice: (line: number) => `same item as line ${line}`,
    },
    reason: 'Reason for all',
    reasonPlaceholder: 'Choose a reason',
    note: 'Note for all',
    optional: 'Optional',
    post: (count: number, text: string) => `Post ${changesEn(count, text)}`,
    missing: {
      reading: 'The items are still being read.',
      problems: 'Fix the problems or leave them out.',
      none: 'No line changes anything.',
      reason: 'Choose a reason that fits all changes.',
    },
    posting: 'Posting changes',
    postedOf: (done: string, all: string) => `${done} of ${all}`,
    stop: 'Stop',
    stopping: 'Stopping after the part that is on its way…',
    done: (count: number, text: string, pieces: string) =>
      `${changesEn(count, text)} posted, ${pieces} pieces in all`,
    refused: (count: number, text: string) =>
      count === 1 ? '1 was refused and is not posted' : `${text} were refused and are not posted`,
    unknown: (count: number, text: string) =>
      count === 1
        ? 'Of 1 it is not known whether it was saved'
        : `Of ${text} it is not known whether they were saved`,
    unknownHelp: 'Try again: each is posted once at most, however often you press.',
    unsent: (count: number, text: string) =>
      count === 1 ? '1 was not sent' : `${text} were not sent`,
    changedNow: (figure: string) => `changed meanwhile, now ${figure}`,
    tryAgain: 'Try the unknown ones again',
    backToRest: 'Back to what is not posted',
    copyRest: 'Copy what is not posted',
    copied: 'Copied with the reasons. Paste it into a spreadsheet.',
    notCopied: 'The browser did not let the page copy.',
    undo: 'Undo all',
    undoOf: (count: number, text: string) => `Undo ${changesEn(count, text)}`,
    undoing: 'Undoing changes',
    undone: (count: number, text: string) =>
      `${changesEn(count, text)} undone as data entry error. Both entries stay in the ledger`,
    notUndone: (count: number, text: string) => `${changesEn(count, text)} could not be undone`,
    outcome: { refused: 'refused', unknown: 'not known', unsent: 'not sent' },
    why: 'Why',
  },
  {
    paste: 'Änderungen einfügen',
    title: 'Änderungen einfügen',
    help: 'Gebucht wird erst, wenn Sie gesehen haben, was es bewirkt.',
    source: 'Tabelle',
    sourceHelp:
      'Kopieren Sie zwei Spalten einer Tabellenkalkulation, SKU und Änderung, und fügen Sie sie hier ein. Änderungen allein gelten für die ausgewählten Zeilen.',
    next: 'Vorschau',
    tooMany: (text: string, most: string) =>
      `${text} Zeilen sind zu viele zum Durchsehen; möglich sind bis zu ${most}. Nutzen Sie für mehr einen Import.`,
    nothing: 'Es gibt keine Zeile mit einer SKU oder einer Änderung.',
    cancel: 'Abbrechen',
    close: 'Schließen',
    skuColumn: 'SKU steht in',
    deltaColumn: 'Änderung steht in',
    columnNamed: (place: number, heading: string) =>
      heading === '' ? `Spalte ${place}` : `Spalte ${place}, „${heading}“`,
    toPost: (count: number, text: string) => `${changesDe(count, text)} zu buchen`,
    problems: (count: number, text: string) => (count === 1 ? '1 Problem' : `${text} Probleme`),
    noChange: (text: string) => `${text} ohne Änderung`,
    leftOut: (text: string) => `${text} ausgelassen`,
    readingCount: (text: string) => `${text} werden gelesen`,
    onlyProblems: 'Nur Probleme',
    addUp: 'Doppelte addieren',
    leaveOutProblems: 'Probleme auslassen',
    table: 'Was gebucht würde',
    headings: {
      include: 'Buchen',
      line: 'Zeile',
      sku: 'SKU',
      item: 'Artikel',
      now: 'Jetzt',
      delta: 'Änderung',
      result: 'Ergebnis',
    },
    includeLine: (line: number) => `Zeile ${line} buchen`,
    skuOfLine: (line: number) => `SKU der Zeile ${line}`,
    deltaOfLine: (line: number) => `Änderung der Zeile ${line}`,
    was: (figure: string) => `war ${figure}`,
    moved: (text: string) => `${text} seit dem Einfügen geändert`,
    reading: 'wird gelesen …',
    zero: 'ändert nichts',
    notPosted: 'ausgelassen',
    problem: {
      noSku: 'keine SKU: eintragen oder auslassen',
      unknownSku: 'unbekannte SKU',
      notWhole: (text: string) => `„${text}“ ist keine ganze Zahl`,
      tooLarge: 'mehr, als gespeichert werden kann',
      tooFew: (sellable: string) => `nur ${sellable} können entnommen werden`,
      twice: (line: number) => `gleicher Artikel wie Zeile ${line}`,
    },
    reason: 'Grund für alle',
    reasonPlaceholder: 'Grund wählen',
    note: 'Notiz für alle',
    optional: 'Freiwillig',
    post: (count: number, text: string) => `${changesDe(count, text)} buchen`,
    missing: {
      reading: 'Die Artikel werden noch gelesen.',
      problems: 'Beheben Sie die Probleme oder lassen Sie sie aus.',
      none: 'Keine Zeile ändert etwas.',
      reason: 'Wählen Sie einen Grund, der zu allen Änderungen passt.',
    },
    posting: 'Änderungen werden gebucht',
    postedOf: (done: string, all: string) => `${done} von ${all}`,
    stop: 'Anhalten',
    stopping: 'Wird angehalten, sobald der laufende Teil beantwortet ist …',
    done: (count: number, text: string, pieces: string) =>
      `${changesDe(count, text)} gebucht, zusammen ${pieces} Stück`,
    refused: (count: number, text: string) =>
      count === 1
        ? '1 wurde abgelehnt und ist nicht gebucht'
        : `${text} wurden abgelehnt und sind nicht gebucht`,
    unknown: (count: number, text: string) =>
      count === 1
        ? 'Von 1 ist nicht bekannt, ob sie gespeichert wurde'
        : `Von ${text} ist nicht bekannt, ob sie gespeichert wurden`,
    unknownHelp: 'Versuchen Sie es noch einmal: Jede wird höchstens einmal gebucht.',
    unsent: (count: number, text: string) =>
      count === 1 ? '1 wurde nicht gesendet' : `${text} wurden nicht gesendet`,
    changedNow: (figure: string) => `inzwischen geändert, jetzt ${figure}`,
    tryAgain: 'Unbekannte noch einmal senden',
    backToRest: 'Zurück zu dem, was nicht gebucht ist',
    copyRest: 'Nicht Gebuchtes kopieren',
    copied: 'Mit den Gründen kopiert. Fügen Sie es in eine Tabellenkalkulation ein.',
    notCopied: 'Der Browser hat das Kopieren nicht erlaubt.',
    undo: 'Alles rückgängig',
    undoOf: (count: number, text: string) => `${changesDe(count, text)} rückgängig machen`,
    undoing: 'Änderungen werden zurückgenommen',
    undone: (count: number, text: string) =>
      `${changesDe(count, text)} als Eingabefehler storniert. Beide Buchungen bleiben im Journal`,
    notUndone: (count: number, text: string) =>
      `${changesDe(count, text)} konnten nicht storniert werden`,
    outcome: { refused: 'abgelehnt', unknown: 'nicht bekannt', unsent: 'nicht gesendet' },
    why: 'Grund',
  },
);
