import { defineWords } from '../language/words.ts';

export const fileDropWords = defineWords(
  {
    choose: 'Choose a file',
    orDrop: 'or drop it here',
    drop: 'Drop it to take it',
    another: 'Choose another file',
    onlyOne: 'One file at a time, please.',
    noFolder: 'A folder cannot be taken. Drop the file itself.',
  },
  {
    choose: 'Datei auswählen',
    orDrop: 'oder hier ablegen',
    drop: 'Loslassen, um sie zu übernehmen',
    another: 'Andere Datei auswählen',
    onlyOne: 'Bitte nur eine Datei auf einmal.',
    noFolder: 'Ein Ordner kann nicht übernommen werden. Legen Sie die Datei selbst ab.',
  },
);
