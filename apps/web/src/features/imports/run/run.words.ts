import { defineWords } from '../../../ui/language/words.ts';

/** While an import writes, and while it is taken back. */
export const runWords = defineWords(
  {
    running: 'Importing',
    undoing: 'Taking the import back',
    paused: 'Paused: nothing is written until it goes on.',
    undoPaused: 'Paused: what is taken back stays so, the rest waits.',
    failed: 'It stopped at a fault. What was written stays and nothing is doubled when it goes on.',
    accepted: 'rows written',
    refused: 'rows refused',
    skipped: 'rows left out',
    soFar: 'So far',
    undone: {
      accepted: 'commands taken back',
      skipped: 'taken back before',
      refused: 'not taken back',
    },
    pause: 'Pause',
    resume: 'Go on',
    stopHere: 'Stop here',
    undo: 'Take it back…',
    stays: 'It goes on when this page is closed.',
  },
  {
    running: 'Wird importiert',
    undoing: 'Der Import wird zurückgenommen',
    paused: 'Angehalten: bis es weitergeht, wird nichts geschrieben.',
    undoPaused: 'Angehalten: was zurückgenommen ist, bleibt so, der Rest wartet.',
    failed:
      'Ein Fehler hat ihn gestoppt. Was geschrieben ist, bleibt, und beim Weitermachen wird nichts verdoppelt.',
    accepted: 'Sätze geschrieben',
    refused: 'Sätze abgelehnt',
    skipped: 'Sätze ausgelassen',
    soFar: 'Bisher',
    undone: {
      accepted: 'Buchungen zurückgenommen',
      skipped: 'schon vorher zurückgenommen',
      refused: 'nicht zurückgenommen',
    },
    pause: 'Anhalten',
    resume: 'Weiter',
    stopHere: 'Hier aufhören',
    undo: 'Zurücknehmen…',
    stays: 'Er läuft weiter, wenn diese Seite geschlossen wird.',
  },
);
