import { defineWords } from '../../ui/language/words.ts';

export const conflictWords = defineWords(
  {
    title: 'Somebody else changed this meanwhile',
    subtitle: 'Nothing of yours is stored yet. Choose field by field what shall hold.',
    nothing: 'What they changed is not what you changed: both can be stored.',
    mine: 'Mine',
    theirs: 'Theirs',
    was: (text: string) => `It was ${text} when you opened it.`,
    left: 'You left it as it was.',
    none: '— none —',
    choose: (field: string) => `${field}: what shall hold?`,
    keepMine: 'Keep all mine',
    takeTheirs: 'Take all theirs',
    back: 'Back to the form',
    save: 'Save what is chosen',
  },
  {
    title: 'Jemand anderes hat das inzwischen geändert',
    subtitle: 'Von Ihnen ist noch nichts gespeichert. Wählen Sie Feld für Feld, was gelten soll.',
    nothing: 'Geändert wurde anderes als bei Ihnen: beides lässt sich speichern.',
    mine: 'Meins',
    theirs: 'Deren',
    was: (text: string) => `Beim Öffnen stand hier ${text}.`,
    left: 'Sie haben es nicht geändert.',
    none: '— nichts —',
    choose: (field: string) => `${field}: Was soll gelten?`,
    keepMine: 'Alles von mir behalten',
    takeTheirs: 'Alles von den anderen nehmen',
    back: 'Zurück zum Formular',
    save: 'Auswahl speichern',
  },
);
