import { defineWords } from '../../../../ui/language/words.ts';

/** What of a link was not understood; each stands in a list behind "Ignored:". */
export const searchWords = defineWords(
  {
    status: (word: string, known: string) => `status “${word}” (known are ${known})`,
    comparison: (column: string, given: string) =>
      `${column} “${given}” (write it as lt.5 or gte.100)`,
    order: (column: string) => `order by “${column}”`,
    unreadable: (name: string) => `${name} (it holds signs that no text has)`,
    tooLong: (name: string, max: number) => `the end of ${name} (at most ${max} signs)`,
    tooMany: (name: string, max: number) => `the end of ${name} (at most ${max} values)`,
    filterShape: 'filter (write it as {"status":{"in":["low"]}})',
    filterPart: (part: string) => `filter on “${part}”`,
    column: (id: string) => `column “${id}”`,
    columnTwice: (id: string) => `column “${id}”, which is named twice`,
    columnPart: (id: string, part: string) => `“${part}” of column “${id}”`,
    density: (word: string, known: string) => `density “${word}” (known are ${known})`,
    group: (word: string, known: string) => `group by “${word}” (known are ${known})`,
    view: (id: string) => `view “${id}”`,
  },
  {
    status: (word: string, known: string) => `Status „${word}“ (bekannt sind ${known})`,
    comparison: (column: string, given: string) =>
      `${column} „${given}“ (geschrieben wird lt.5 oder gte.100)`,
    order: (column: string) => `Sortierung nach „${column}“`,
    unreadable: (name: string) => `${name} (enthält Zeichen, die kein Text hat)`,
    tooLong: (name: string, max: number) => `das Ende von ${name} (höchstens ${max} Zeichen)`,
    tooMany: (name: string, max: number) => `das Ende von ${name} (höchstens ${max} Werte)`,
    filterShape: 'filter (geschrieben wird {"status":{"in":["low"]}})',
    filterPart: (part: string) => `Filter auf „${part}“`,
    column: (id: string) => `Spalte „${id}“`,
    columnTwice: (id: string) => `Spalte „${id}“, die zweimal genannt ist`,
    columnPart: (id: string, part: string) => `„${part}“ der Spalte „${id}“`,
    density: (word: string, known: string) => `Zeilenhöhe „${word}“ (bekannt sind ${known})`,
    group: (word: string, known: string) => `Gruppierung nach „${word}“ (bekannt sind ${known})`,
    view: (id: string) => `Ansicht „${id}“`,
  },
);
