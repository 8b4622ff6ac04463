import { defineWords } from '../ui/language/words.ts';

export const formWords = defineWords(
  {
    save: 'Save',
    saving: 'It is being saved.',
    unchanged: 'Nothing is changed yet.',
    cancel: 'Close',
    discard: 'Discard changes',
    restored: 'Your changes from before are here again; they are not saved yet.',
    unsaved: (count: number) => (count === 1 ? '1 unsaved change' : `${count} unsaved changes`),
    saved: (what: string) => `${what} saved`,
    made: (what: string) => `${what} made`,
    leaveTitle: 'Leave with unsaved changes?',
    leaveText: 'What you typed can wait here until you come back, as long as this window is open.',
    stay: 'Stay',
    leaveKeep: 'Leave, keep my changes',
    leaveDiscard: 'Discard and leave',
    reading: 'Reading how it is now',
  },
  {
    save: 'Speichern',
    saving: 'Wird gespeichert.',
    unchanged: 'Noch nichts geändert.',
    cancel: 'Schließen',
    discard: 'Änderungen verwerfen',
    restored: 'Ihre Änderungen von vorhin sind wieder da; gespeichert sind sie noch nicht.',
    unsaved: (count: number) =>
      count === 1 ? '1 ungespeicherte Änderung' : `${count} ungespeicherte Änderungen`,
    saved: (what: string) => `${what} gespeichert`,
    made: (what: string) => `${what} angelegt`,
    leaveTitle: 'Mit ungespeicherten Änderungen verlassen?',
    leaveText:
      'Ihre Eingaben können hier warten, bis Sie zurückkommen, solange das Fenster offen ist.',
    stay: 'Bleiben',
    leaveKeep: 'Verlassen, Änderungen behalten',
    leaveDiscard: 'Verwerfen und verlassen',
    reading: 'Der Stand von jetzt wird gelesen',
  },
);
