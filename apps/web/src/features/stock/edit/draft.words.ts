import { defineWords } from '../../../ui/language/words.ts';

/** What is still missing before a form can be posted. */
export const draftWords = defineWords(
  {
    change: 'Enter a change other than zero.',
    reason: 'Choose a reason.',
    countedBin: 'Choose the bin that was counted.',
    counted: 'Enter what was counted.',
    impossibleCount: 'A count cannot be that.',
    onlyThere: (pieces: string) => `Only ${pieces} are there.`,
    tooMany: 'That is more than can be stored.',
    fromBin: 'Choose the bin to take from.',
    pieces: 'Enter how many pieces.',
    toBin: 'Choose the bin to put into.',
  },
  {
    change: 'Geben Sie eine Änderung ungleich null ein.',
    reason: 'Wählen Sie einen Grund.',
    countedBin: 'Wählen Sie den gezählten Lagerplatz.',
    counted: 'Geben Sie ein, was gezählt wurde.',
    impossibleCount: 'Eine Zählung kann das nicht ergeben.',
    onlyThere: (pieces: string) => `Es sind nur ${pieces} da.`,
    tooMany: 'Das ist mehr, als gespeichert werden kann.',
    fromBin: 'Wählen Sie den Lagerplatz, von dem entnommen wird.',
    pieces: 'Geben Sie die Menge ein.',
    toBin: 'Wählen Sie den Lagerplatz, auf den eingelagert wird.',
  },
);
